import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Detail, Row, Thread } from '../model';
import { conversationQuery, threadQuery } from '../queries';
import { firstUnreadOf } from '../unread';
import { useWindow } from './useWindow';

/** The unread messages begin above what is loaded. */
function beginsAbove(thread: Thread | undefined, unread: number | null): boolean {
  return !!thread && !!unread && thread.before !== null && firstUnreadOf(thread, unread) === null;
}

function holds(thread: Thread | undefined, message: number): boolean {
  return thread?.items.some((one) => one.id === message) ?? false;
}

function lineOf(thread: Thread, detail: Detail | undefined, unread: number): number | null {
  const counted = firstUnreadOf(thread, unread);
  if (counted !== null) return counted;
  const told = detail?.firstUnread ?? null;
  return told !== null && holds(thread, told) ? told : null;
}

interface Opening {
  thread: Thread | undefined;
  detail: Detail | undefined;
  unread: number | null;
  shown: number | null;
}

/** The message around which the thread has to be read before it is shown; a message of null is not known yet. */
function placeToSeek({ thread, detail, unread, shown }: Opening): { message: number | null } | null {
  if (shown !== null) return thread !== undefined && !holds(thread, shown) ? { message: shown } : null;
  if (!beginsAbove(thread, unread)) return null;
  if (detail === undefined) return { message: null };
  return detail.firstUnread === null ? null : { message: detail.firstUnread };
}

/**
 * Where a conversation opens: which line says "new", and how many, settled once; and that it is loaded as far, or around
 * `shown` where that is another place.
 */
export function useOpened(id: number, row: Row | null, shown: number | null, whole: boolean) {
  const { data: thread } = useQuery(threadQuery(id, whole));
  const { data: detail } = useQuery(conversationQuery(id));
  const { around } = useWindow(id, whole);
  const [unread, setUnread] = useState<number | null>(row ? row.unread : null);
  if (unread === null && detail) setUnread(detail.unread);

  const seek = placeToSeek({ thread, detail, unread, shown });
  const target = seek?.message ?? null;
  const [sought, setSought] = useState<'not' | 'seeking' | 'done'>('not');
  const newestAround = useRef(around);
  newestAround.current = around;
  useEffect(() => {
    if (target === null || sought !== 'not') return;
    setSought('seeking');
    // Without it the thread opens at its end, and the line or the message is further up.
    void newestAround
      .current(target)
      .catch(() => undefined)
      .then(() => setSought('done'));
  }, [target, sought]);

  const line = useRef<number | null>(null);
  if (line.current === null && thread && unread && sought !== 'seeking')
    line.current = lineOf(thread, detail, unread);
  const waits = seek !== null && sought !== 'done';
  return {
    ready: thread !== undefined && unread !== null && !waits,
    unread: unread ?? 0,
    firstUnread: line.current,
  };
}
