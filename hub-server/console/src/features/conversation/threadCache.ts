import type { Message, Thread } from './model';
import { byOrder } from './order';

export const EMPTY_THREAD: Thread = { items: [], before: null, after: null };

function sameMessage(one: Message, other: Message): boolean {
  return (
    one.id === other.id ||
    (one.clientKey !== null && one.clientKey === other.clientKey && sameFile(one, other))
  );
}

/** Several files sent at once share the key of their sending; each is a message of its own. */
function sameFile(one: Message, other: Message): boolean {
  if (one.content.type !== 'media' || other.content.type !== 'media')
    return one.content.type === other.content.type;
  return one.content.file.id === other.content.file.id;
}

/** Whether the window reaches to the newest message, so that what arrives may be added. */
export function reachesNewest(thread: Thread): boolean {
  return thread.after === null;
}

/**
 * Puts a new or changed message in its place. A message the window does not hold is left out when it stands
 * beyond what is loaded on that side; it comes with its page.
 */
export function upsert(thread: Thread, message: Message): Thread {
  const at = thread.items.findIndex((item) => sameMessage(item, message));
  if (at >= 0) return replaceAt(thread, at, message);
  const first = thread.items[0];
  if (first && thread.before !== null && byOrder(message, first) < 0) return thread;
  if (!reachesNewest(thread)) return thread;
  return { ...thread, items: sorted([...thread.items, message]) };
}

function replaceAt(thread: Thread, at: number, message: Message): Thread {
  const known = thread.items[at];
  if (known && isOlderNews(known, message)) return thread;
  const items = thread.items.slice();
  items[at] = message;
  return { ...thread, items: known?.order === message.order ? items : sorted(items) };
}

const RANK = {
  queued: 0,
  sending: 1,
  unknown: 2,
  failed: 2,
  sent: 3,
  delivered: 4,
  read: 5,
  played: 6,
} as const;

/** The answer to a request may come after the live event that knows more: the ticks never go back. */
function isOlderNews(known: Message, news: Message): boolean {
  if (known.id !== news.id || known.status === null || news.status === null) return false;
  return RANK[known.status] >= RANK.sent && RANK[news.status] < RANK[known.status];
}

function sorted(items: Message[]): Message[] {
  return items.sort(byOrder);
}

/** Joins an older page in front. */
export function withOlder(thread: Thread, page: Thread): Thread {
  return { items: unite(page.items, thread.items), before: page.before, after: thread.after };
}

/** Joins a newer page behind. */
export function withNewer(thread: Thread, page: Thread): Thread {
  return { items: unite(thread.items, page.items), before: thread.before, after: page.after };
}

function unite(older: Message[], newer: Message[]): Message[] {
  const byId = new Map<number, Message>();
  for (const message of [...older, ...newer]) byId.set(message.id, message);
  return sorted([...byId.values()]);
}

/** Takes a message out, such as an optimistic one that came to nothing. */
export function without(thread: Thread, id: number): Thread {
  return { ...thread, items: thread.items.filter((message) => message.id !== id) };
}

/** Changes one message that is loaded. */
export function change(thread: Thread, id: number, changed: (message: Message) => Message): Thread {
  return {
    ...thread,
    items: thread.items.map((message) => (message.id === id ? changed(message) : message)),
  };
}

/** The newest page has come again: what is still only on this screen stays at its end. */
export function refreshed(known: Thread | undefined, page: Thread): Thread {
  const waiting = (known?.items ?? []).filter(isOptimistic);
  const missing = waiting.filter((message) => !page.items.some((item) => sameMessage(item, message)));
  return missing.length === 0 ? page : { ...page, items: [...page.items, ...missing] };
}

/** Messages that the hub has not taken yet carry a negative id. */
export function isOptimistic(message: Message): boolean {
  return message.id < 0;
}
