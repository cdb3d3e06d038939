import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Refusal } from '@/shared/ui/Refusal';
import { Switch } from '@/shared/ui/Switch';
import { toast } from '@/shared/ui/Toast';
import { beginAnew, keepInbox } from './channel.api';

/** Whether who writes after all was done begins another conversation, or goes on in the same. */
export function BeginningAnew({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (wanted: boolean) => beginAnew(inbox.id, wanted),
    onSuccess: (saved) => {
      keepInbox(queries, saved);
      toast(t(saved.newAfterResolve ? 'inbox.anew.on' : 'inbox.anew.off', { name: saved.name }));
    },
  });
  return (
    <>
      <Switch
        checked={save.isPending ? save.variables : inbox.newAfterResolve}
        disabled={save.isPending}
        onChange={(wanted) => save.mutate(wanted)}
        about={t('inbox.anew.about')}
      >
        {t('inbox.anew')}
      </Switch>
      <Refusal error={save.error} />
    </>
  );
}
