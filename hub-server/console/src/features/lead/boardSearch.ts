/** The card that the address asks the board to show. */
export interface BoardSearch {
  lead?: number | undefined;
}

/** Said outright, because the router keeps what is not named. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const lead = Number(search['lead']);
  return { lead: Number.isSafeInteger(lead) && lead > 0 ? lead : undefined };
}
