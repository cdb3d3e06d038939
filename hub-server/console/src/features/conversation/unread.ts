import type { Thread } from './model';

/** The first of the last `unread` messages that came in, or null when it is not loaded. */
export function firstUnreadOf(thread: Thread, unread: number): number | null {
  let left = unread;
  if (left <= 0) return null;
  for (let at = thread.items.length - 1; at >= 0; at -= 1) {
    const message = thread.items[at];
    if (message?.direction !== 'in') continue;
    left -= 1;
    if (left === 0) return message.id;
  }
  return null;
}
