import type { Page } from '@/shared/api/types';
import type { Counts, Row, Status, View } from './model';
import { byArrival } from './order';

/** What a list was asked for. */
export interface ListFilter {
  view: View;
  status: Status;
  inbox: number | null;
}

/** Whether a conversation belongs in a list, as the hub decides it. */
export function belongs(row: Row, filter: ListFilter, me: number): boolean {
  if (row.status !== filter.status) return false;
  if (filter.inbox !== null && row.inbox.id !== filter.inbox) return false;
  if (filter.view === 'mine') return row.assignee?.id === me;
  if (filter.view === 'unassigned') return row.assignee === null;
  return true;
}

/**
 * Puts a changed conversation where it belongs in a loaded list, or takes it out. A conversation that sorts
 * below the last loaded one stays out while there is more to load: its page brings it.
 */
export function patchList(list: Page<Row>, row: Row, filter: ListFilter, me: number): Page<Row> {
  const others = list.items.filter((item) => item.id !== row.id);
  const wasThere = others.length < list.items.length;
  if (!belongs(row, filter, me)) return wasThere ? { ...list, items: others } : list;
  const last = others.at(-1);
  if (!wasThere && list.next !== null && last && byArrival(last, row) < 0) return list;
  return { ...list, items: insertSorted(others, row) };
}

function insertSorted(rows: Row[], row: Row): Row[] {
  const at = rows.findIndex((item) => byArrival(row, item) < 0);
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** Adds an older page; a conversation that moved up meanwhile stays where it is. */
export function appendPage(list: Page<Row>, older: Page<Row>): Page<Row> {
  const known = new Set(list.items.map((row) => row.id));
  return { items: [...list.items, ...older.items.filter((row) => !known.has(row.id))], next: older.next };
}

function ones(row: Row | null, status: Status, me: number): Counts {
  const counted = row !== null && row.status === status;
  return {
    mine: counted && row.assignee?.id === me ? 1 : 0,
    unassigned: counted && row.assignee === null ? 1 : 0,
    all: counted ? 1 : 0,
    unread: counted && row.unread > 0 ? 1 : 0,
  };
}

/** The counts after a conversation became another; `before` is null for one that is new. */
export function patchCounts(
  counts: Counts,
  before: Row | null,
  after: Row,
  status: Status,
  me: number,
): Counts {
  const gone = ones(before, status, me);
  const come = ones(after, status, me);
  return {
    mine: counts.mine - gone.mine + come.mine,
    unassigned: counts.unassigned - gone.unassigned + come.unassigned,
    all: counts.all - gone.all + come.all,
    unread: counts.unread - gone.unread + come.unread,
  };
}
