import type { Board, BoardColumn, Lead, Page } from '@/shared/api/types';

/** Where a lead stands on a loaded board. */
export function findLead(board: Board, id: number): Lead | null {
  for (const column of board.columns) {
    const lead = column.items.find((item) => item.id === id);
    if (lead) return lead;
  }
  return null;
}

function worthOf(lead: Lead): number {
  return lead.valueCents ?? 0;
}

function takenOut(column: BoardColumn, lead: Lead): BoardColumn {
  if (!column.items.some((item) => item.id === lead.id)) return column;
  return {
    ...column,
    count: Math.max(0, column.count - 1),
    valueCents: column.valueCents - worthOf(lead),
    items: column.items.filter((item) => item.id !== lead.id),
  };
}

function changedIn(column: BoardColumn, before: Lead, lead: Lead): BoardColumn {
  return {
    ...column,
    valueCents: column.valueCents - worthOf(before) + worthOf(lead),
    items: column.items.map((item) => (item.id === lead.id ? lead : item)),
  };
}

function putIn(column: BoardColumn, lead: Lead): BoardColumn {
  return {
    ...column,
    count: column.count + 1,
    valueCents: column.valueCents + worthOf(lead),
    items: [lead, ...column.items],
  };
}

export type Placed = { board: Board; counted: boolean };

/**
 * Puts a lead where it belongs now: on top of its new column, or in its place of the same one. `counted` is false
 * when the board did not hold it and so cannot know which count it leaves; `isNew` says that there was none.
 */
export function placeLead(board: Board, lead: Lead, isNew = false): Placed {
  if (lead.pipeline !== board.pipeline.id) return { board, counted: true };
  const before = findLead(board, lead.id);
  if (before && before.version > lead.version) return { board, counted: true };
  const same = before?.stage.id === lead.stage.id;
  const columns = board.columns.map((column) => {
    if (before && same) return column.stage.id === lead.stage.id ? changedIn(column, before, lead) : column;
    const left = before ? takenOut(column, before) : column;
    return column.stage.id === lead.stage.id ? putIn(left, lead) : left;
  });
  return { board: { ...board, columns }, counted: before !== null || isNew };
}

/** Adds the next page to a column; a lead that is on the board already stays where it is. */
export function appendLeads(board: Board, stage: number, page: Page<Lead>): Board {
  const fresh = page.items.filter((lead) => !findLead(board, lead.id));
  return {
    ...board,
    columns: board.columns.map((column) =>
      column.stage.id === stage ? { ...column, items: [...column.items, ...fresh], next: page.next } : column,
    ),
  };
}

/** What is open on the board: how many, and worth how much. */
export function openTotal(board: Board): { count: number; valueCents: number } {
  return board.columns
    .filter((column) => column.stage.phase === 'open')
    .reduce(
      (sum, column) => ({ count: sum.count + column.count, valueCents: sum.valueCents + column.valueCents }),
      { count: 0, valueCents: 0 },
    );
}
