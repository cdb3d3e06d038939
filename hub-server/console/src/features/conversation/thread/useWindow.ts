import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Thread } from '../model';
import { fetchMessages, threadKey } from '../queries';
import { refreshed, withNewer, withOlder } from '../threadCache';

/** Loads what lies beyond the loaded window of a thread, one page at a time. */
export function useWindow(id: number, whole: boolean) {
  const queries = useQueryClient();
  const key = threadKey(id, whole);
  const busy = useRef(false);
  const [failed, setFailed] = useState(false);

  const load = async (side: 'before' | 'after') => {
    const thread = queries.getQueryData<Thread>(key);
    const cursor = thread?.[side];
    if (!cursor || busy.current) return;
    busy.current = true;
    setFailed(false);
    try {
      const page = await fetchMessages(id, side === 'before' ? { before: cursor } : { after: cursor }, whole);
      const join = side === 'before' ? withOlder : withNewer;
      queries.setQueryData<Thread>(key, (known) =>
        known && known[side] === cursor ? join(known, page) : known,
      );
    } catch {
      // The words are at the edge of the thread, with another try.
      setFailed(true);
    } finally {
      busy.current = false;
    }
  };

  /** Shows the thread around a message that is not loaded. */
  const around = async (message: number) => {
    const page = await fetchMessages(id, { around: message }, whole);
    queries.setQueryData<Thread>(key, page);
  };

  /** Leaves a window in the past for the newest messages; what the hub has not taken yet stays at their end. */
  const newest = async () => {
    const page = await fetchMessages(id, {}, whole);
    queries.setQueryData<Thread>(key, (known) => refreshed(known, page));
  };

  return { load, around, newest, failed };
}
