import { Link } from '@tanstack/react-router';
import { useMay } from '@/shared/api/session';
import type { Inbox } from '@/shared/api/types';
import type { MessageId } from '@/shared/i18n/catalogue';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { SIZES, WORDS } from '@/shared/ui/buttonLook';
import { classes } from '@/shared/ui/classes';
import { RestartFailure, useRestart } from './InboxActions';

interface Remedy {
  words: MessageId;
  /** The one act that helps: on this page, on the channel's own, or with a phone in the hand. */
  act: 'reconnect' | 'scan' | 'open';
}

const OF_THE_SERVER: Record<string, Remedy> = {
  'wrong-key': { words: 'inbox.do.wrong-key', act: 'open' },
  'token-expired': { words: 'inbox.do.token-expired', act: 'open' },
  'session-gone': { words: 'inbox.do.session-gone', act: 'reconnect' },
};

/** What brings a channel back; nothing while it works or is on its way. */
export function remedyOf({ state, stateDetail }: Inbox): Remedy | null {
  if (stateDetail.startsWith('passkey')) return { words: 'inbox.do.passkey', act: 'open' };
  switch (state) {
    case 'working':
    case 'connecting':
      return null;
    case 'scan-qr':
      return { words: 'inbox.do.scan-qr', act: 'scan' };
    case 'disconnected':
    case 'failed':
      return { words: `inbox.do.${state}`, act: 'reconnect' };
    case 'unreachable':
      return OF_THE_SERVER[stateDetail] ?? { words: 'inbox.do.unreachable', act: 'reconnect' };
  }
}

function Act({ inbox, act }: { inbox: Inbox; act: Remedy['act'] }) {
  const t = useText();
  const again = useRestart(inbox);
  if (act === 'reconnect') {
    return (
      <>
        <Button size="small" busy={again.isPending} onPress={() => again.mutate()}>
          {t('inbox.reconnect')}
        </Button>
        <RestartFailure restarting={again} />
      </>
    );
  }
  return (
    <Link
      to="/settings/inboxes/$inboxId"
      params={{ inboxId: String(inbox.id) }}
      className={classes(WORDS, SIZES.small, 'border border-line-strong bg-raised text-text hover:bg-hover')}
    >
      {t(act === 'scan' ? 'inbox.do.scan' : 'inbox.do.open')}
    </Link>
  );
}

/** Of a channel that is not well: one sentence that says what to do, and the way to do it. */
export function WhatToDo({ inbox, remedy }: { inbox: Inbox; remedy: Remedy }) {
  const t = useText();
  const manages = useMay('inbox.manage');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-danger-soft px-3.5 py-2.5 text-ui text-danger-text">
      <p className="min-w-0 grow basis-70">
        {t(remedy.words, { name: inbox.name })}
        {!manages && ` ${t('inbox.do.ask')}`}
      </p>
      {manages && <Act inbox={inbox} act={remedy.act} />}
    </div>
  );
}
