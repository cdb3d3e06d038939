import { useQuery } from '@tanstack/react-query';
import type { Detail, Row } from './model';
import { inboxesQuery } from './queries';
import { useNow } from './useNow';

/** Whether what is written leaves now, waits for the number to come back, or cannot leave any more. */
export type NumberState = 'fine' | 'lost' | 'removed' | 'closed';

/** A number that is just connecting will be all right by itself; the others need a person. */
export function useNumber(row: Row | null, detail: Detail | undefined): NumberState {
  const { data: inboxes } = useQuery(inboxesQuery);
  const now = useNow();
  if (detail?.cannotSendReason === 'inbox-removed') return 'removed';
  const time = detail?.replyTime;
  if (time && (!time.until || Date.parse(time.until) <= now)) return 'closed';
  const state = inboxes?.find((inbox) => inbox.id === row?.inbox.id)?.state;
  return state === undefined || state === 'working' || state === 'connecting' ? 'fine' : 'lost';
}
