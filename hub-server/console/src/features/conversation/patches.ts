import type { QueryClient } from '@tanstack/react-query';
import type { ContactCard, Inbox, Page } from '@/shared/api/types';
import type { Counts, Detail, Message, Row, Status, Thread } from './model';
import { COUNTS, inboxesQuery, LIST, ONE, THREAD, WHOLE, WITH_PERSON } from './queries';
import { type ListFilter, patchCounts, patchList } from './rowsCache';
import { upsert } from './threadCache';

/** What this browser last knew of a conversation, wherever it is loaded. */
export function knownRow(queries: QueryClient, id: number): Row | null {
  for (const [, list] of queries.getQueriesData<Page<Row>>({ queryKey: LIST })) {
    const row = list?.items.find((item) => item.id === id);
    if (row) return row;
  }
  return queries.getQueryData<Detail>([...ONE, id]) ?? null;
}

const COUNT_AGAIN_MS = 400;
let countAgain: ReturnType<typeof setTimeout> | undefined;

/** Asks for the counts once after a burst of what cannot be counted here. */
function countLater(queries: QueryClient): void {
  clearTimeout(countAgain);
  countAgain = setTimeout(() => void queries.invalidateQueries({ queryKey: COUNTS }), COUNT_AGAIN_MS);
}

/** How a conversation stands to the counts: as a known one, as one that was never counted, or nobody can say. */
type Counted = 'known' | 'new' | 'unknown';

/** Puts a conversation, as an answer or an event tells it, into every list, count and page that shows it. */
export function patchRow(queries: QueryClient, told: Row, me: number, counted: Counted = 'known'): void {
  const before = knownRow(queries, told.id);
  // A draft is its writer's own: what everybody is told does not say whether there is one.
  const row: Row = { ...told, draft: told.draft ?? before?.draft ?? false };
  for (const [key] of queries.getQueriesData<Page<Row>>({ queryKey: LIST })) {
    const filter = key[2] as ListFilter;
    queries.setQueryData<Page<Row>>(key, (list) => list && patchList(list, row, filter, me));
  }
  queries.setQueryData<Detail>([...ONE, row.id], (detail) => detail && { ...detail, ...row });
  follow(queries, row);
  if (counted === 'unknown' || (before === null && counted !== 'new')) {
    countLater(queries);
    return;
  }
  for (const [key] of queries.getQueriesData<Counts>({ queryKey: COUNTS })) {
    const status = key[2] as Status;
    queries.setQueryData<Counts>(key, (counts) => counts && patchCounts(counts, before, row, status, me));
  }
}

/** Two records proved to be one person: the conversation of the one went into that of the other. */
export function dropRow(queries: QueryClient, gone: number): void {
  for (const [key] of queries.getQueriesData<Page<Row>>({ queryKey: LIST })) {
    queries.setQueryData<Page<Row>>(
      key,
      (list) => list && { ...list, items: list.items.filter((row) => row.id !== gone) },
    );
  }
  queries.removeQueries({ queryKey: [...ONE, gone] });
  queries.removeQueries({ queryKey: [...THREAD, gone] });
  countLater(queries);
}

/** Puts a message into its thread where that is loaded. */
export function patchMessage(queries: QueryClient, message: Message): void {
  patchThread(queries, message.conversation, (thread) => upsert(thread, message));
}

export function patchThread(queries: QueryClient, id: number, changed: (thread: Thread) => Thread): void {
  queries.setQueryData<Thread>([...THREAD, id], (thread) => thread && changed(thread));
  for (const [key] of queries.getQueriesData<Thread>({ queryKey: THREAD })) {
    if (key[3] === WHOLE && (key[2] === id || withSamePerson(queries, key[2] as number, id))) {
      queries.setQueryData<Thread>(key, (thread) => thread && changed(thread));
    }
  }
}

function withSamePerson(queries: QueryClient, one: number, other: number): boolean {
  const person = knownRow(queries, one)?.contact.id;
  const all = person ? queries.getQueryData<Row[]>([...WITH_PERSON, person]) : undefined;
  return all?.some(({ id }) => id === other) ?? false;
}

/** A conversation is with a person it was not known to be with: who shows all of that person's reads them anew. */
function follow(queries: QueryClient, row: Row): void {
  for (const [key, all] of queries.getQueriesData<Row[]>({ queryKey: WITH_PERSON })) {
    const here = all?.some(({ id }) => id === row.id) ?? false;
    const belongs = row.kind !== 'group' && row.contact.id === key[2];
    if (all && here !== belongs) {
      void queries.invalidateQueries({ queryKey: key });
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[1] === THREAD[1] && queryKey[3] === WHOLE,
      });
    }
  }
}

/** Changes every loaded row that shows something of a person or a number. */
function dressRows(queries: QueryClient, dress: <Known extends Row>(row: Known) => Known): void {
  for (const [key] of queries.getQueriesData<Page<Row>>({ queryKey: LIST })) {
    queries.setQueryData<Page<Row>>(key, (list) => list && { ...list, items: list.items.map(dress) });
  }
  for (const [key] of queries.getQueriesData<Detail>({ queryKey: ONE })) {
    queries.setQueryData<Detail>(key, (detail) => detail && dress(detail));
  }
}

/** A person has another name or picture: their conversations show it. */
export function patchContact(queries: QueryClient, contact: ContactCard): void {
  const dress = <Known extends Row>(row: Known): Known =>
    row.contact.id === contact.id && row.kind !== 'group'
      ? { ...row, contact: { ...row.contact, ...contact } }
      : row;
  dressRows(queries, dress);
}

/** A number was connected, renamed or lost: writing to its conversations depends on it. */
export function patchInbox(queries: QueryClient, inbox: Inbox): void {
  queries.setQueryData(inboxesQuery.queryKey, (known) => {
    if (!known) return known;
    return known.some((item) => item.id === inbox.id)
      ? known.map((item) => (item.id === inbox.id ? inbox : item))
      : [...known, inbox];
  });
  const dress = <Known extends Row>(row: Known): Known =>
    row.inbox.id === inbox.id
      ? { ...row, inbox: { ...row.inbox, name: inbox.name, colour: inbox.colour } }
      : row;
  dressRows(queries, dress);
}
