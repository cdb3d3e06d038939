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

function lineOf(thread: Thread, detail: Detail | undefined, unread: number): number | null {
  const counted = firstUnreadOf(thread, unread);
  if (counted !== null) return counted;
  const told = detail?.firstUnread ?? null;
  return thread.items.some((message) => message.id === told) ? told : null;
}

/** Where a conversation opens: which line says "new", and how many, settled once; and that it is loaded as far. */
export function useOpened(id: number, row: Row | null) {
  const { data: thread } = useQuery(threadQuery(id));
  const { data: detail } = useQuery(conversationQuery(id));
  const { around } = useWindow(id);
  const [unread, setUnread] = useState<number | null>(row ? row.unread : null);
  if (unread === null && detail) setUnread(detail.unread);

  const above = beginsAbove(thread, unread);
  const target = above ? (detail?.firstUnread ?? null) : null;
  const [sought, setSought] = useState<'not' | 'seeking' | 'done'>('not');
  const newestAround = useRef(around);
  newestAround.current = around;
  useEffect(() => {
    if (target === null || sought !== 'not') return;
    setSought('seeking');
    // Without it the thread opens at its end, and the line is further up.
    void newestAround
      .current(target)
      .catch(() => undefined)
      .then(() => setSought('done'));
  }, [target, sought]);

  const line = useRef<number | null>(null);
  if (line.current === null && thread && unread && sought !== 'seeking')
    line.current = lineOf(thread, detail, unread);
  const waits = above && sought !== 'done' && (detail === undefined || target !== null);
  return {
    ready: thread !== undefined && unread !== null && !waits,
    unread: unread ?? 0,
    firstUnread: line.current,
  };
}
