import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { Message } from '../model';
import type { ThreadItem } from '../threadItems';

/** Nearer than this to the end counts as reading the newest. */
const AT_END = 48;
const NEAR_EDGE = 500;

interface Scrolled {
  items: readonly ThreadItem[];
  messages: readonly Message[];
  handle: RefObject<VirtualizerHandle | null>;
  /** The message it opens at. */
  at: number | null;
  onStart: () => void;
  onEnd: () => void;
}

function indexOf(items: readonly ThreadItem[], message: number): number {
  return items.findIndex((item) => item.type === 'message' && item.message.id === message);
}

/**
 * Keeps the place in a thread: opens at a message, at the line before the unread ones or at the end, follows the end while it is
 * in sight, and counts what arrives while it is not.
 */
export function useThreadScroll({ items, messages, handle, at, onStart, onEnd }: Scrolled) {
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const [missed, setMissed] = useState(0);
  const newest = messages.at(-1);
  const before = useRef(newest);
  const settled = useRef(false);

  const toEnd = () => {
    handle.current?.scrollToIndex(items.length - 1, { align: 'end' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the thread is opened
  useLayoutEffect(() => {
    const line = items.findIndex((item) => item.type === 'unread');
    if (at !== null && toMessage(at)) atEnd.current = false;
    else if (line >= 0) handle.current?.scrollToIndex(line, { align: 'start', offset: -24 });
    else toEnd();
    const timer = setTimeout(() => {
      settled.current = true;
      look();
    }, 150);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const was = before.current;
    before.current = newest;
    if (!newest || !was || newest.id === was.id || newest.clientKey === (was.clientKey ?? '')) return;
    if (atEnd.current || newest.id < 0) return toEnd();
    if (newest.direction === 'in') setMissed((count) => count + 1);
  });

  const look = () => {
    const list = handle.current;
    if (!list) return;
    const left = list.scrollSize - list.scrollOffset - list.viewportSize;
    atEnd.current = left < AT_END;
    setAway(left > 240);
    if (atEnd.current) setMissed(0);
    if (!settled.current) return;
    if (list.scrollOffset < NEAR_EDGE) onStart();
    if (left < NEAR_EDGE) onEnd();
  };

  const followEnd = () => {
    if (atEnd.current) toEnd();
  };

  const toMessage = (message: number): boolean => {
    const place = indexOf(items, message);
    if (place >= 0) handle.current?.scrollToIndex(place, { align: 'center' });
    return place >= 0;
  };

  return { look, followEnd, toEnd, toMessage, away, missed, atEnd };
}
