import type { Status, View } from './model';

/** What the address of the inbox says about its list. Absent: the view and status of most days. */
export interface InboxSearch {
  view?: View | undefined;
  status?: Status | undefined;
  inbox?: number | undefined;
  /** The message the conversation is shown at. */
  message?: number | undefined;
}

/** Reads the address; what it does not know it leaves out. */
export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const { view, status, inbox, message } = search;
  return {
    ...(view === 'unassigned' || view === 'all' ? { view } : {}),
    ...(status === 'resolved' ? { status } : {}),
    ...(typeof inbox === 'number' && Number.isSafeInteger(inbox) ? { inbox } : {}),
    ...(typeof message === 'number' && Number.isSafeInteger(message) && message > 0 ? { message } : {}),
  };
}
