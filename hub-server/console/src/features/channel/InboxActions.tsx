import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Activity, ExternalLink, MoreHorizontal, RefreshCw, Trash2, Unplug } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '@/shared/api/problemText';
import { useMay } from '@/shared/api/session';
import type { Inbox } from '@/shared/api/types';
import type { MessageId } from '@/shared/i18n/catalogue';
import { codeText, useText } from '@/shared/i18n/text';
import { Button, IconButton } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Menu, MenuItem, MenuLine } from '@/shared/ui/Menu';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import {
  check,
  forgetInbox,
  inboxesQuery,
  inboxQuery,
  keepInbox,
  logOut,
  remove,
  restart,
} from './channel.api';

/** Starts the session of the number anew. Says so at once; the live state tells the rest. */
export function useRestart(inbox: Inbox) {
  const t = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => restart(inbox.id),
    onSuccess: () => {
      toast(t('inbox.restarted', { name: inbox.name }));
      void queries.invalidateQueries({ queryKey: inboxQuery(inbox.id).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: inboxesQuery.queryKey, exact: true });
    },
  });
}

/** Asks the provider now how the account is; the answer is said, and what it changed is shown. */
function useTest(inbox: Inbox) {
  const t = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => check(inbox.id),
    onSuccess: (checked) => {
      keepInbox(queries, checked.inbox);
      if (checked.fault === null) toast(t('inbox.test.fine', { name: inbox.name }));
    },
  });
}

/** Why the restart did not happen, where a row has no room to say it. */
export function RestartFailure({ restarting }: { restarting: ReturnType<typeof useRestart> }) {
  const t = useText();
  if (!restarting.error) return null;
  return (
    <Dialog
      open
      alert
      onClose={restarting.reset}
      title={t('inbox.restart.failed')}
      actions={<Button onPress={restarting.reset}>{t('ui.close')}</Button>}
    >
      {problemText(restarting.error)}
    </Dialog>
  );
}

/** What the test found, where a row has no room to say it. */
function TestFailure({ testing }: { testing: ReturnType<typeof useTest> }) {
  const t = useText();
  const fault = testing.data?.fault;
  if (!testing.error && !fault) return null;
  return (
    <Dialog
      open
      alert
      onClose={testing.reset}
      title={t('inbox.test.failed')}
      actions={<Button onPress={testing.reset}>{t('ui.close')}</Button>}
    >
      {fault ? codeText(`inbox.test.${fault}` as MessageId, 'inbox.test.other') : problemText(testing.error)}
    </Dialog>
  );
}

type Question = 'log-out' | 'remove';

interface DangerDialogProps {
  inbox: Inbox;
  question: Question;
  onClose: () => void;
}

/** What cannot be undone is asked first, and the buttons say what they do. */
export function DangerDialog({ inbox, question, onClose }: DangerDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = useMutation({
    mutationFn: () => (question === 'remove' ? remove(inbox.id) : logOut(inbox.id)),
    onSuccess: async () => {
      onClose();
      if (question === 'remove') {
        toast(t('inbox.removed', { name: inbox.name }));
        await navigate({ to: '/settings/inboxes' });
        forgetInbox(queries, inbox.id);
        return;
      }
      toast(t('inbox.logged-out', { name: inbox.name }));
      await queries.invalidateQueries({ queryKey: inboxesQuery.queryKey });
    },
  });
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={t(`inbox.${question}.title`)}
      actions={
        <>
          <Button onPress={onClose}>{t('inbox.keep')}</Button>
          <Button kind="danger-solid" busy={act.isPending} onPress={() => act.mutate()}>
            {t(`inbox.${question}.go`)}
          </Button>
        </>
      }
    >
      <p>{t(`inbox.${question}.about`, { name: inbox.name })}</p>
      <div className="pt-3 empty:hidden">
        <Refusal error={act.error} />
      </div>
    </Dialog>
  );
}

/** What can be done with one number. */
export function InboxMenu({ inbox, withOpen = false }: { inbox: Inbox; withOpen?: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const again = useRestart(inbox);
  const test = useTest(inbox);
  const [question, setQuestion] = useState<Question | null>(null);
  if (!useMay('inbox.manage')) return null;
  return (
    <>
      <Menu
        label={t('inbox.actions', { name: inbox.name })}
        trigger={
          <IconButton icon={MoreHorizontal} size="small" label={t('inbox.actions', { name: inbox.name })} />
        }
      >
        {withOpen && (
          <MenuItem
            icon={ExternalLink}
            onAction={() =>
              void navigate({ to: '/settings/inboxes/$inboxId', params: { inboxId: String(inbox.id) } })
            }
          >
            {t('inbox.open')}
          </MenuItem>
        )}
        <MenuItem icon={RefreshCw} onAction={() => again.mutate()}>
          {t('inbox.restart')}
        </MenuItem>
        <MenuItem icon={Activity} onAction={() => test.mutate()}>
          {t('inbox.test')}
        </MenuItem>
        {inbox.provider === 'waha' && (
          <MenuItem icon={Unplug} onAction={() => setQuestion('log-out')}>
            {t('inbox.log-out')}
          </MenuItem>
        )}
        <MenuLine />
        <MenuItem icon={Trash2} danger onAction={() => setQuestion('remove')}>
          {t('inbox.remove')}
        </MenuItem>
      </Menu>
      <RestartFailure restarting={again} />
      <TestFailure testing={test} />
      {question && <DangerDialog inbox={inbox} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}
