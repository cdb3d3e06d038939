import { useQuery } from '@tanstack/react-query';
import type { Detail, Row } from './model';
import { inboxesQuery } from './queries';

/** Whether what is written leaves now, waits for the number to come back, or cannot leave any more. */
export type NumberState = 'fine' | 'lost' | 'removed';

/** A number that is just connecting will be all right by itself; the others need a person. */
export function useNumber(row: Row | null, detail: Detail | undefined): NumberState {
  const { data: inboxes } = useQuery(inboxesQuery);
  if (detail && !detail.canSend) return 'removed';
  const state = inboxes?.find((inbox) => inbox.id === row?.inbox.id)?.state;
  return state === undefined || state === 'working' || state === 'connecting' ? 'fine' : 'lost';
}
