import { Link } from '@tanstack/react-router';
import { ChevronDown, History } from 'lucide-react';
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { problemText } from '@/shared/api/problemText';
import { useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { Ring } from '@/shared/ui/Ring';
import { Count } from '@/shared/ui/Tag';
import { refusal } from '@/shared/ui/Toast';
import type { Actions } from '../actions';
import type { Message, Row, Thread } from '../model';
import { type ThreadItem, threadItems } from '../threadItems';
import type { Jump } from '../useInbox';
import { Bubble, type BubbleDeeds } from './Bubble';
import { dayWord } from './dayWord';
import { MessageMenu, type OpenMenu } from './MessageMenu';
import { NoteCard, SystemLine } from './NoteCard';
import { useThreadScroll } from './useThreadScroll';
import { useWindow } from './useWindow';
import { ChannelLine } from './WholeBar';

const Lightbox = lazy(() => import('./Lightbox').then((module) => ({ default: module.Lightbox })));

interface MessageListProps {
  row: Row;
  thread: Thread;
  /** All conversations with the person, where the thread is of all of them. */
  all: readonly Row[] | null;
  /** The conversation that was done before this one began. */
  earlier: number | null;
  /** The message it is shown at. */
  jump: Jump | null;
  /** The first message that was unread when the conversation was opened, and how many. */
  firstUnread: number | null;
  unread: number;
  actions: Actions;
  onReply: (message: Message) => void;
  edited: Message | null;
  onEdit: (message: Message | null) => void;
  onResend: (message: Message) => void;
  onDiscard: (message: Message) => void;
  /** The end of the thread is in sight. */
  onSeen: () => void;
}

const MARKED_MS = 1600;

const tell = (error: unknown) => refusal(problemText(error));

function DayLine({ at }: { at: string }) {
  const zone = useMe().organisation.timeZone;
  return (
    <h2 className="flex justify-center px-6 pt-4 pb-1 text-micro font-medium text-text-3">
      {dayWord(at, zone)}
    </h2>
  );
}

function UnreadLine({ count }: { count: number }) {
  const t = useText();
  return (
    <div className="flex items-center gap-4 px-6 pt-4 pb-1 text-meta font-semibold text-brand-text max-tablet:px-4">
      <span aria-hidden className="h-px grow bg-brand-line" />
      {t('conversation.new', { count })}
      <span aria-hidden className="h-px grow bg-brand-line" />
    </div>
  );
}

interface ItemProps {
  item: ThreadItem;
  all: readonly Row[] | null;
  group: boolean;
  marked: number | null;
  deeds: BubbleDeeds;
}

function Item({ item, all, group, marked, deeds }: ItemProps) {
  if (item.type === 'day') return <DayLine at={item.at} />;
  if (item.type === 'unread') return <UnreadLine count={item.count} />;
  if (item.type === 'channel')
    return <ChannelLine conversation={all?.find(({ id }) => id === item.conversation)} />;
  const { message } = item;
  if (message.direction === 'note') return <NoteCard message={message} marked={marked === message.id} />;
  if (message.direction === 'system') return <SystemLine message={message} />;
  return (
    <Bubble
      message={message}
      first={item.first}
      group={group}
      namesake={item.namesake}
      marked={marked === message.id}
      {...deeds}
    />
  );
}

/** Older messages came in front: the place on the screen must stay. */
function usePrepended(items: readonly ThreadItem[], thread: Thread): boolean {
  const last = useRef(thread.items);
  const was = last.current;
  const prepended =
    was !== thread.items &&
    was.length > 0 &&
    thread.items.at(-1)?.id === was.at(-1)?.id &&
    thread.items.length > was.length;
  useEffect(() => {
    last.current = thread.items;
  });
  return prepended && items.length > 0;
}

/** The messages, drawn only as far as they are seen, at any length of the thread. */
export function MessageList(props: MessageListProps) {
  const {
    row,
    thread,
    all,
    earlier,
    jump: wished,
    firstUnread,
    unread,
    actions,
    onReply,
    onResend,
    onDiscard,
    onSeen,
  } = props;
  const { edited, onEdit } = props;
  const t = useText();
  const zone = useMe().organisation.timeZone;
  const scroller = useRef<HTMLDivElement>(null);
  const handle = useRef<VirtualizerHandle>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [looked, setLooked] = useState<Message | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const [ending, setEnding] = useState(false);
  const window = useWindow(row.id, all !== null);
  const items = useMemo(
    () => threadItems(thread.items, { zone, firstUnread, unread, whole: all !== null }),
    [thread.items, zone, firstUnread, unread, all],
  );
  const prepended = usePrepended(items, thread);
  const scroll = useThreadScroll({
    items,
    messages: thread.items,
    handle,
    at: wished?.message ?? null,
    onStart: () => void window.load('before'),
    onEnd: () => void window.load('after'),
  });

  const mark = (message: number) => {
    setMarked(message);
    setTimeout(() => setMarked((known) => (known === message ? null : known)), MARKED_MS);
  };
  const jump = (message: number) => {
    mark(message);
    if (scroll.toMessage(message)) return;
    setWanted(message);
    void window.around(message).catch((error: unknown) => {
      setWanted(null);
      tell(error);
    });
  };
  useEffect(() => {
    if (wanted !== null && scroll.toMessage(wanted)) setWanted(null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (wished) jump(wished.message);
  }, [wished]);

  const newest = thread.items.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again with each new message
  useEffect(() => {
    if (thread.after === null && scroll.atEnd.current) onSeen();
  }, [newest, scroll.missed, scroll.away]);
  // Opening a conversation is reading it, as in WhatsApp; the line keeps what was new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the thread is opened
  useEffect(onSeen, []);

  const toNewest = () => {
    if (thread.after === null) return scroll.toEnd();
    void window.newest().then(() => setEnding(true), tell);
  };
  // Only the list that holds the newest messages has their end to go to.
  useLayoutEffect(() => {
    if (!ending || thread.after !== null) return;
    scroll.toEnd();
    setEnding(false);
  });

  const deedsNow: BubbleDeeds = {
    onLook: setLooked,
    onRetry: onResend,
    onRetryMedia: (message) => void actions.retryMedia(message),
    onDiscard,
    onJump: jump,
    onMenu: (message, button) => setMenu({ message, button }),
  };
  const newestDeeds = useRef(deedsNow);
  newestDeeds.current = deedsNow;
  const deeds = useMemo<BubbleDeeds>(
    () => ({
      onLook: (message) => newestDeeds.current.onLook(message),
      onRetry: (message) => newestDeeds.current.onRetry(message),
      onRetryMedia: (message) => newestDeeds.current.onRetryMedia(message),
      onDiscard: (message) => newestDeeds.current.onDiscard(message),
      onJump: (message) => newestDeeds.current.onJump(message),
      onMenu: (message, button) => newestDeeds.current.onMenu(message, button),
    }),
    [],
  );

  return (
    <div className="relative flex min-h-0 grow flex-col bg-sunken">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t('conversation.thread', { name: row.contact.name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 grow flex-col overflow-y-auto overscroll-contain pb-4 -outline-offset-2 [overflow-anchor:none]"
      >
        <div className="grow" />
        {thread.before !== null && (
          <div className="flex h-9 shrink-0 items-center justify-center text-text-3">
            {window.failed ? (
              <button
                type="button"
                onClick={() => void window.load('before')}
                className="press text-meta font-button text-brand-text"
              >
                {t('conversation.older.again')}
              </button>
            ) : (
              <Ring size={16} />
            )}
          </div>
        )}
        {thread.before === null && earlier !== null && (
          <div className="flex h-9 shrink-0 items-end justify-center">
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId: String(earlier) }}
              search={({ message: _, ...list }) => list}
              className="press inline-flex items-center gap-1.5 rounded-small px-2 py-1 text-meta font-button text-brand-text hover:underline"
            >
              <History size={14} strokeWidth={1.75} aria-hidden />
              {t('conversation.earlier')}
            </Link>
          </div>
        )}
        <Virtualizer
          ref={handle}
          scrollRef={scroller}
          shift={prepended}
          bufferSize={500}
          startMargin={thread.before === null && earlier === null ? 0 : 36}
          onScroll={scroll.look}
          onResize={scroll.followEnd}
        >
          {items.map((item) => (
            <Item
              key={item.key}
              item={item}
              all={all}
              group={row.kind === 'group'}
              marked={marked}
              deeds={deeds}
            />
          ))}
        </Virtualizer>
      </div>
      {(scroll.away || thread.after !== null) && (
        <button
          type="button"
          onClick={toNewest}
          aria-label={
            scroll.missed > 0
              ? t('conversation.newest.count', { count: scroll.missed })
              : t('conversation.newest')
          }
          className="press absolute end-5 bottom-4 flex size-10 items-center justify-center rounded-full border border-line bg-raised text-text-2 shadow-2 hover:bg-hover pointer-coarse:size-11"
        >
          <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
          <Count value={scroll.missed} className="absolute -end-1 -top-1" />
        </button>
      )}
      <MessageMenu
        menu={menu}
        inPublic={row.kind === 'comments'}
        actions={actions}
        onClose={() => setMenu(null)}
        here={row.id}
        onReply={onReply}
        edited={edited}
        onEdit={onEdit}
      />
      {looked && (
        <Suspense>
          <Lightbox message={looked} onClose={() => setLooked(null)} />
        </Suspense>
      )}
    </div>
  );
}
