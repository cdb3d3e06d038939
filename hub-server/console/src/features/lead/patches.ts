import type { QueryClient } from '@tanstack/react-query';
import type { Board, Lead } from '@/shared/api/types';
import { findLead, placeLead } from './boardCache';
import { BOARD, OF_CONVERSATION } from './queries';

const COUNT_AGAIN_MS = 500;
let countAgain: ReturnType<typeof setTimeout> | undefined;

/** What this browser last knew of a lead. */
export function knownLead(queries: QueryClient, id: number): Lead | null {
  const board = queries.getQueryData<Board>(BOARD);
  const onBoard = board && findLead(board, id);
  if (onBoard) return onBoard;
  for (const [, lead] of queries.getQueriesData<Lead | null>({ queryKey: OF_CONVERSATION })) {
    if (lead?.id === id) return lead;
  }
  return null;
}

/** Shows a lead, as an answer or an event tells it, on the board and beside its conversation. */
export function patchLead(queries: QueryClient, lead: Lead, isNew = false): void {
  if (lead.conversation !== null) {
    const key = [...OF_CONVERSATION, lead.conversation];
    queries.setQueryData<Lead | null>(key, (known) => {
      if (known === undefined) return known;
      return known && known.id === lead.id && known.version > lead.version ? known : lead;
    });
  }
  const board = queries.getQueryData<Board>(BOARD);
  if (!board) return;
  const placed = placeLead(board, lead, isNew);
  queries.setQueryData<Board>(BOARD, placed.board);
  if (placed.counted) return;
  // The board did not hold it: which column it left is known to the hub alone.
  clearTimeout(countAgain);
  countAgain = setTimeout(() => void queries.invalidateQueries({ queryKey: BOARD }), COUNT_AGAIN_MS);
}
