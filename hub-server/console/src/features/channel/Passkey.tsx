import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Banner } from '@/shared/ui/Banner';
import { Button } from '@/shared/ui/Button';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import { confirmPasskey, inboxQuery, passkeyQuery } from './channel.api';

/** WhatsApp wants a person to compare a code with the one on the phone before it lets the number in. */
export function PasskeyCode({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const manages = useMay('inbox.manage');
  const passkey = useQuery({ ...passkeyQuery(inbox.id), enabled: manages });
  const confirm = useMutation({
    mutationFn: () => confirmPasskey(inbox.id),
    onSuccess: () => {
      toast(t('inbox.passkey.confirmed', { name: inbox.name }));
      return queries.invalidateQueries({ queryKey: inboxQuery(inbox.id).queryKey, exact: true });
    },
  });
  const code = passkey.data?.code;
  return (
    <div className="flex flex-col gap-4">
      <Banner tone="waiting" icon={KeyRound}>
        {t('inbox.passkey.about')}
      </Banner>
      {manages && !code && <p className="text-ui text-text-2">{t('inbox.passkey.none')}</p>}
      {code && (
        <div className="flex flex-col items-start gap-3">
          <p className="text-body font-semibold">{t('inbox.passkey.compare')}</p>
          <p
            role="status"
            className="self-stretch rounded-card bg-sunken py-4 text-center text-title-1 tracking-[0.15em] text-text select-all"
          >
            {code}
          </p>
          <Button kind="primary" busy={confirm.isPending} onPress={() => confirm.mutate()}>
            {t('inbox.passkey.confirm')}
          </Button>
          <Refusal error={confirm.error} />
        </div>
      )}
    </div>
  );
}
