import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { Id } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { pairingCode } from './channel.api';

/** Without a camera: WhatsApp asks for eight letters, which are shown here. */
export function PairingDialog({ inbox, onClose }: { inbox: Id; onClose: () => void }) {
  const t = useText();
  const asking = useMutation({ mutationFn: (phone: string) => pairingCode(inbox, phone) });
  const problem = isProblem(asking.error) ? asking.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    asking.mutate(String(new FormData(event.currentTarget).get('phone')));
  };
  return (
    <Dialog open onClose={onClose} title={t('inbox.pairing.title')}>
      {asking.data ? (
        <div className="flex flex-col gap-4 pb-4">
          <p>{t('inbox.pairing.type')}</p>
          <p
            role="status"
            className="rounded-card bg-sunken py-4 text-center text-title-1 tracking-[0.15em] text-text select-all"
          >
            {asking.data.code}
          </p>
          <Button kind="primary" onPress={onClose} className="self-end">
            {t('ui.close')}
          </Button>
        </div>
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-2 pb-4">
          <Field
            label={t('inbox.pairing.phone')}
            name="phone"
            type="tel"
            autoComplete="off"
            placeholder="11 98841-2200"
            help={t('inbox.pairing.help')}
            error={fieldText(problem, 'phone')}
          />
          <Refusal error={asking.error} />
          <div className="flex justify-end gap-2">
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" kind="primary" busy={asking.isPending}>
              {t('inbox.pairing.go')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
