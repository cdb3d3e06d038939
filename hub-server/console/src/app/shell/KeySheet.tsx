import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { chooseLetterKeys, keyNames, useKeyStore } from '@/shared/ui/keys';
import { Switch } from '@/shared/ui/Switch';

/** All keys that work on the screen where it was opened. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const { layers, letters } = useKeyStore();
  const bindings = new Map(layers.flat().map((binding) => [binding.keys, binding]));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('keys.title')}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <dl className="grid grid-cols-[1fr_auto] items-center">
        {[...bindings.values()].map((binding) => (
          <div key={binding.keys} className="contents">
            <dt className="border-b border-line py-2 text-text">{t(binding.does)}</dt>
            <dd className="h-full border-b border-line py-2 ps-6 text-end">
              <kbd className="rounded-tag border border-line-strong px-1.5 font-sans text-micro text-text-2">
                {keyNames(binding.keys)}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="pt-2">
        <Switch checked={letters} onChange={chooseLetterKeys}>
          {t('keys.letters')}
        </Switch>
      </div>
    </Dialog>
  );
}
