import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CloudOff, MessageCircleOff } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { problemText } from '@/shared/api/problemText';
import { useMay } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { live } from '@/shared/live/live';
import { Button } from '@/shared/ui/Button';
import { Empty } from '@/shared/ui/Empty';
import { Skeleton, SkeletonBlock } from '@/shared/ui/Skeleton';
import { useTitle } from '@/shared/ui/useTitle';
import { type Actions, useActions } from '../actions';
import { Composer, type ComposerHandle } from '../composer/Composer';
import { lastEditable } from '../editing';
import type { Detail, Message, Row } from '../model';
import { knownRow } from '../patches';
import { conversationQuery, threadQuery } from '../queries';
import { discard, sendAgain, showWaiting } from '../sending';
import type { Jump } from '../useInbox';
import { useNumber } from '../useNumber';
import { useWhole, useWithPerson } from '../whole';
import { MessageList } from './MessageList';
import { ThreadBar } from './ThreadBar';
import { ThreadHead } from './ThreadHead';
import { useOpened } from './useOpened';
import { WholeBar } from './WholeBar';

export interface ThreadPaneProps {
  id: number;
  /** The message it is shown at; else where one would go on reading. */
  jump: Jump | null;
  details: boolean;
  assigning: boolean;
  onAssigning: (open: boolean) => void;
  onDetails: () => void;
  onBack: () => void;
  onResolve: (row: Row) => void;
  onUnread: () => void;
  composer: RefObject<ComposerHandle | null>;
}

function ThreadSkeleton() {
  const widths = ['w-1/2', 'w-2/5', 'w-3/5', 'w-1/3', 'w-1/2'];
  return (
    <Skeleton className="flex min-h-0 grow flex-col justify-end gap-4 bg-sunken p-6">
      {widths.map((width, at) => (
        <SkeletonBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: empty bubbles have no other name than their place
          key={at}
          className={`h-12 rounded-panel ${width} ${at % 2 ? 'self-end' : ''}`}
        />
      ))}
    </Skeleton>
  );
}

function Broken({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const t = useText();
  const gone = isProblem(error) && error.status === 404;
  return (
    <div role="alert" className="grid grow place-items-center bg-sunken">
      <Empty
        icon={gone ? MessageCircleOff : CloudOff}
        title={gone ? t('conversation.gone') : t('conversation.thread.failed')}
        fact={gone ? undefined : problemText(error)}
        action={gone ? undefined : <Button onPress={onAgain}>{t('ui.again')}</Button>}
      />
    </div>
  );
}

function useReading(row: Row | null, actions: Actions) {
  const newest = useRef(row);
  newest.current = row;
  const reading = useRef(false);
  return useCallback(() => {
    const now = newest.current;
    if (!now || now.unread === 0 || reading.current || document.visibilityState !== 'visible') return;
    reading.current = true;
    void actions.markRead(now).finally(() => {
      reading.current = false;
    });
  }, [actions]);
}

/** What the thread is of: one conversation, which says what was before it, or all with the person. */
function reachOf(whole: boolean, all: readonly Row[], detail: Detail | undefined) {
  return whole ? { all, earlier: null } : { all: null, earlier: detail?.earlier ?? null };
}

/** One conversation: head, messages, composer. Mounted anew for each conversation. */
export function ThreadPane(props: ThreadPaneProps) {
  const { id, jump, composer } = props;
  const t = useText();
  const queries = useQueryClient();
  const actions = useActions();
  const replies = useMay('conversation.reply');
  const detail = useQuery(conversationQuery(id));
  const [whole, setWhole] = useWhole(id);
  const thread = useQuery(threadQuery(id, whole));
  const row = useMemo(() => detail.data ?? knownRow(queries, id), [detail.data, queries, id]);
  const number = useNumber(row, detail.data);
  const opened = useOpened(id, row, jump?.message ?? null, whole);
  const all = useWithPerson(row);
  const seen = useReading(row, actions);
  const [quoted, setQuoted] = useState<Message | null>(null);
  const [edited, setEdited] = useState<Message | null>(null);
  useTitle(row?.contact.name ?? t('conversation.title'));

  useEffect(() => {
    live.view(id);
    return () => live.view(null);
  }, [id]);
  const loaded = thread.data !== undefined;
  useEffect(() => {
    if (loaded) showWaiting(queries, id, actions.me);
  }, [loaded, queries, id, actions]);
  useEffect(() => {
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [seen]);

  const error = detail.error ?? (thread.data ? null : thread.error);
  if (error) {
    return (
      <Broken
        error={error}
        onAgain={() => {
          void detail.refetch();
          void thread.refetch();
        }}
      />
    );
  }
  if (!row) return <ThreadSkeleton />;
  return (
    <>
      <ThreadHead {...props} row={row} actions={actions} onResolve={() => props.onResolve(row)} />
      <ThreadBar
        row={row}
        number={number}
        templates={detail.data?.replyTime?.templates ?? false}
        me={actions.me.id}
      />
      <WholeBar row={row} all={all} whole={whole} onWhole={setWhole} />
      {opened.ready && thread.data ? (
        <MessageList
          key={String(whole)}
          row={row}
          thread={thread.data}
          {...reachOf(whole, all, detail.data)}
          jump={jump}
          firstUnread={opened.firstUnread}
          unread={opened.unread}
          actions={actions}
          onReply={(message) => {
            setQuoted(message);
            composer.current?.focus('reply');
          }}
          edited={edited}
          onEdit={setEdited}
          onResend={(message) =>
            message.id < 0 ? sendAgain(queries, message, actions.me) : void actions.retry(message)
          }
          onDiscard={(message) => discard(queries, message, actions.me)}
          onSeen={seen}
        />
      ) : (
        <ThreadSkeleton />
      )}
      {replies && row.next === null && (
        <Composer
          ref={composer}
          row={row}
          serverDraft={detail.data?.draftText ?? null}
          number={number}
          replyTime={detail.data?.replyTime}
          quoted={quoted}
          onQuoted={setQuoted}
          onEditLast={() =>
            setEdited(
              lastEditable((thread.data?.items ?? []).filter(({ conversation }) => conversation === row.id)),
            )
          }
        />
      )}
    </>
  );
}
