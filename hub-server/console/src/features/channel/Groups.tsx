import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Refusal } from '@/shared/ui/Refusal';
import { Switch } from '@/shared/ui/Switch';
import { toast } from '@/shared/ui/Toast';
import { keepInbox, takeGroups } from './channel.api';

/** Whether what is said in groups is taken in. Written into the session of the number, so it may be refused. */
export function Groups({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (wanted: boolean) => takeGroups(inbox.id, wanted),
    onSuccess: (saved) => {
      keepInbox(queries, saved);
      toast(t(saved.groups ? 'inbox.groups.on' : 'inbox.groups.off', { name: saved.name }));
    },
  });
  return (
    <>
      <Switch
        checked={save.isPending ? save.variables : inbox.groups}
        disabled={save.isPending}
        onChange={(wanted) => save.mutate(wanted)}
        about={t('inbox.groups.about')}
      >
        {t('inbox.groups.take')}
      </Switch>
      <Refusal error={save.error} />
    </>
  );
}
