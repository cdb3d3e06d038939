import type { MessageId } from '@/shared/i18n/catalogue';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { chooseLetterKeys, type KeyCombination, keyNames, useKeyStore } from '@/shared/ui/keys';
import { Switch } from '@/shared/ui/Switch';

/** All keys that work on the screen where it was opened; what has two stands once. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const { layers, letters } = useKeyStore();
  const deeds = new Map<MessageId, Set<KeyCombination>>();
  for (const { does, keys } of layers.flat()) deeds.set(does, (deeds.get(does) ?? new Set()).add(keys));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('keys.title')}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <dl className="grid grid-cols-[1fr_auto] items-center">
        {[...deeds].map(([does, keys]) => (
          <div key={does} className="contents">
            <dt className="border-b border-line py-2 text-text">{t(does)}</dt>
            <dd className="flex h-full flex-wrap items-center justify-end gap-1.5 border-b border-line py-2 ps-6">
              {[...keys].map((combination) => (
                <kbd
                  key={combination}
                  className="rounded-tag border border-line-strong px-1.5 font-sans text-micro text-text-2"
                >
                  {keyNames(combination)}
                </kbd>
              ))}
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
