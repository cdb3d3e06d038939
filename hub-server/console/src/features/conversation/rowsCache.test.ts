import { describe, expect, it } from 'vitest';
import type { Row } from './model';
import { appendPage, belongs, type ListFilter, patchCounts, patchList } from './rowsCache';
import { aRow } from './testing';

const ME = 7;
const DIEGO = { id: 8, name: 'Diego' };
const ALL: ListFilter = { view: 'all', status: 'open', inbox: null };
const MINE: ListFilter = { view: 'mine', status: 'open', inbox: null };
const mine = (id: number, part: Partial<Row> = {}) =>
  aRow({ id, assignee: { id: ME, name: 'Camila' }, ...part });
const ids = (list: { items: Row[] }) => list.items.map((row) => row.id);

describe('belonging to a list', () => {
  it('follows owner, status and number', () => {
    const row = mine(1);
    expect(belongs(row, MINE, ME)).toBe(true);
    expect(belongs(row, MINE, DIEGO.id)).toBe(false);
    expect(belongs(row, { ...ALL, view: 'unassigned' }, ME)).toBe(false);
    expect(belongs(row, { ...ALL, status: 'resolved' }, ME)).toBe(false);
    expect(belongs(row, { ...ALL, inbox: 2 }, ME)).toBe(false);
  });
});

describe('a changed conversation in a loaded list', () => {
  const list = { items: [aRow({ id: 3 }), aRow({ id: 2 }), aRow({ id: 1 })], next: null };

  it('rises to the top when something arrives', () => {
    expect(ids(patchList(list, aRow({ id: 1, arrival: '000009' }), ALL, ME))).toEqual([1, 3, 2]);
  });

  it('comes in where it sorts', () => {
    expect(ids(patchList(list, aRow({ id: 9, arrival: '0000025' }), ALL, ME))).toEqual([3, 9, 2, 1]);
  });

  it('leaves when it is resolved', () => {
    expect(ids(patchList(list, aRow({ id: 2, status: 'resolved' }), ALL, ME))).toEqual([3, 1]);
  });

  it('leaves mine when a colleague takes it', () => {
    const own = { items: [mine(2), mine(1)], next: null };
    expect(ids(patchList(own, mine(2, { assignee: DIEGO }), MINE, ME))).toEqual([1]);
  });

  it('stays out when it sorts below what is loaded and more is to come', () => {
    const part = { items: [aRow({ id: 5 })], next: 'more' };
    expect(patchList(part, aRow({ id: 4 }), ALL, ME)).toBe(part);
  });

  it('keeps the list as it is when it never belonged', () => {
    expect(patchList(list, aRow({ id: 9, status: 'resolved' }), ALL, ME)).toBe(list);
  });
});

it('does not show twice what moved up while the next page was on its way', () => {
  const list = { items: [aRow({ id: 1, arrival: '000009' }), aRow({ id: 3 })], next: 'two' };
  expect(ids(appendPage(list, { items: [aRow({ id: 2 }), aRow({ id: 1 })], next: null }))).toEqual([1, 3, 2]);
});

describe('the counts', () => {
  const counts = { mine: 4, unassigned: 2, all: 10, unread: 3 };

  it('move with the owner', () => {
    expect(patchCounts(counts, aRow({ id: 1 }), mine(1), 'open', ME)).toEqual({
      mine: 5,
      unassigned: 1,
      all: 10,
      unread: 3,
    });
  });

  it('count one conversation once, however many messages are unread', () => {
    const read = patchCounts(counts, aRow({ id: 1, unread: 5 }), aRow({ id: 1 }), 'open', ME);
    expect(read.unread).toBe(2);
  });

  it('grow by one that is new and shrink by one that is resolved', () => {
    expect(patchCounts(counts, null, aRow({ id: 1, unread: 1 }), 'open', ME)).toEqual({
      mine: 4,
      unassigned: 3,
      all: 11,
      unread: 4,
    });
    expect(patchCounts(counts, mine(1), mine(1, { status: 'resolved' }), 'open', ME).mine).toBe(3);
  });

  it('do not change when the same news comes twice', () => {
    expect(patchCounts(counts, mine(1, { unread: 1 }), mine(1, { unread: 2 }), 'open', ME)).toEqual(counts);
  });
});
