import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Contact, FoundMessage, Inbox, Merge, Page } from '@/shared/api/types';
import type { Detail, Message, Row, Thread } from './model';
import { appendPage, type ListFilter } from './rowsCache';
import { refreshed } from './threadCache';

export const LIST = ['conversation', 'list'] as const;
export const COUNTS = ['conversation', 'counts'] as const;
export const ONE = ['conversation', 'one'] as const;
export const THREAD = ['conversation', 'thread'] as const;

export const WHOLE = 'whole';
export const WITH_PERSON = ['conversation', 'with-person'] as const;

const CONVERSATIONS = '/api/conversation/conversations';
const PAGE = 40;
const MESSAGES = 50;
/** The socket keeps what is loaded true; nothing is asked for twice. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 };

export function conversationPath(id: number, rest = ''): string {
  return `${CONVERSATIONS}/${id}${rest}`;
}

function fetchRows({ view, status, inbox }: ListFilter, cursor: string | null, signal?: AbortSignal) {
  return api.get<Page<Row>>(CONVERSATIONS, { view, status, inbox, cursor, limit: PAGE }, signal);
}

/** The list may have been read just before the open conversation was: what was seen here stays seen. */
function asRead(queries: QueryClient, row: Row): Row {
  const open = queries.getQueryData<Detail>([...ONE, row.id]);
  return open && open.arrival === row.arrival && open.unread < row.unread
    ? { ...row, unread: open.unread }
    : row;
}

/** A list as far as it is loaded; read anew it reaches as far as before. */
export function listQuery(filter: ListFilter) {
  const queryKey = [...LIST, filter] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const wanted = client.getQueryData<Page<Row>>(queryKey)?.items.length ?? 0;
      let list = await fetchRows(filter, null, signal);
      while (list.next !== null && list.items.length < wanted) {
        list = appendPage(list, await fetchRows(filter, list.next, signal));
      }
      return { ...list, items: list.items.map((row) => asRead(client, row)) };
    },
    ...FOREVER,
  });
}

/** The other records that proved to be of a person; read again when that person changes. */
export function mergesQuery(contact: number) {
  return queryOptions({
    queryKey: ['contact', 'merges', contact] as const,
    queryFn: ({ signal }) => api.get<Merge[]>(`/api/contact/contacts/${contact}/merges`, undefined, signal),
    ...FOREVER,
  });
}

/** All conversations with a person, in whichever inbox, the liveliest first. */
export function withPersonQuery(person: number) {
  return queryOptions({
    queryKey: [...WITH_PERSON, person] as const,
    queryFn: async ({ signal }) =>
      (await api.get<Page<Row>>(`/api/conversation/of-contact/${person}`, undefined, signal)).items,
    ...FOREVER,
    retry: false,
  });
}

export function contactQuery(contact: number) {
  return queryOptions({
    queryKey: ['contact', 'one', contact] as const,
    queryFn: ({ signal }) => api.get<Contact>(`/api/contact/contacts/${contact}`, undefined, signal),
    staleTime: 0,
  });
}

/** Other people of the same name. */
export function namesakesQuery(contact: number) {
  return queryOptions({
    queryKey: ['contact', 'namesakes', contact] as const,
    queryFn: ({ signal }) =>
      api.get<Contact[]>(`/api/contact/contacts/${contact}/namesakes`, undefined, signal),
    staleTime: 0,
  });
}

/** People whose name or number holds the words. */
export function peopleQuery(query: string) {
  return queryOptions({
    queryKey: ['contact', 'people', query] as const,
    queryFn: async ({ signal }) =>
      (await api.get<Page<Contact>>('/api/contact/contacts', { query, limit: 8 }, signal)).items,
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
}

/** The records of a person became one, or two again: what was read of them is read anew. */
export function readPersonAnew(queries: QueryClient, person: number): void {
  void queries.invalidateQueries({ queryKey: mergesQuery(person).queryKey });
  void queries.invalidateQueries({ queryKey: WITH_PERSON });
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[1] === THREAD[1] && queryKey[3] === WHOLE,
  });
}

/** Conversations with people whose name or phone holds the words, resolved ones too; for a search that may be typed on. */
export function foundQuery(words: string) {
  return queryOptions({
    queryKey: ['conversation', 'found', words] as const,
    queryFn: ({ signal }) => api.get<Page<Row>>('/api/conversation/found', { words }, signal),
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
}

/** From which day to which, as a field of dates gives them; empty for no end. */
export interface Days {
  from: string;
  until: string;
}

/**
 * Messages in which the words occur, the newest first, page by page. A page may have few or none and still a next one: the
 * hub answers in time and goes on from there.
 */
export function messagesQuery(words: string, { from, until }: Days) {
  return infiniteQueryOptions({
    queryKey: ['conversation', 'search', words, from, until] as const,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<FoundMessage>>(
        '/api/conversation/search',
        { words, from: from || null, until: until || null, cursor: pageParam, limit: 20 },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 10_000,
  });
}

/** Adds the next page to a list. */
export async function loadMoreRows(queries: QueryClient, filter: ListFilter): Promise<void> {
  const { queryKey } = listQuery(filter);
  const cursor = queries.getQueryData(queryKey)?.next;
  if (!cursor) return;
  const older = await fetchRows(filter, cursor);
  queries.setQueryData(queryKey, (list) => (list?.next === cursor ? appendPage(list, older) : list));
}

export function conversationQuery(id: number) {
  return queryOptions({
    queryKey: [...ONE, id] as const,
    queryFn: ({ signal }) => api.get<Detail>(conversationPath(id), undefined, signal),
    ...FOREVER,
    retry: false,
  });
}

type Side = { before: string } | { after: string } | { around: number } | Record<string, never>;

export function fetchMessages(id: number, side: Side, whole = false, signal?: AbortSignal): Promise<Thread> {
  return api.get<Thread>(
    conversationPath(id, '/messages'),
    { ...side, limit: MESSAGES, ...(whole ? { whole } : {}) },
    signal,
  );
}

/** Of one conversation, or of all with its person as one history. */
export function threadKey(id: number, whole: boolean) {
  return whole ? ([...THREAD, id, WHOLE] as const) : ([...THREAD, id] as const);
}

/** The newest messages; older and newer ones are joined to the same entry of the cache. */
export function threadQuery(id: number, whole = false) {
  const queryKey = threadKey(id, whole);
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) =>
      refreshed(client.getQueryData<Thread>(queryKey), await fetchMessages(id, {}, whole, signal)),
    ...FOREVER,
    retry: false,
  });
}

export const inboxesQuery = queryOptions({
  queryKey: ['conversation', 'inboxes'],
  queryFn: async ({ signal }) =>
    (await api.get<Page<Inbox>>('/api/channel/inboxes', { limit: 100 }, signal)).items,
  ...FOREVER,
});

/** Whether the hub has this message already, so that it may be asked to act on it. */
export function isKept(message: Message): boolean {
  return message.id > 0;
}
