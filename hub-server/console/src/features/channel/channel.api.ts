import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type {
  ChannelType,
  Id,
  IgnoredEvent,
  Inbox,
  InboxCheck,
  InboxPasskey,
  InboxQr,
  Moment,
  NewConsent,
  NewInbox,
  Page,
  Sighting,
} from '@/shared/api/types';
import { useLiveEvents } from '@/shared/live/useLiveEvents';

const INBOXES = '/api/channel/inboxes';

export const inboxesQuery = queryOptions({
  queryKey: ['channel', 'inboxes'],
  queryFn: async ({ signal }) => (await api.get<Page<Inbox>>(INBOXES, { limit: 100 }, signal)).items,
});

export const inboxQuery = (id: Id) =>
  queryOptions({
    queryKey: ['channel', 'inboxes', id],
    queryFn: ({ signal }) => api.get<Inbox>(`${INBOXES}/${id}`, undefined, signal),
  });

export const qrQuery = (id: Id) =>
  queryOptions({
    queryKey: ['channel', 'qr', id],
    queryFn: ({ signal }) => api.get<InboxQr>(`${INBOXES}/${id}/qr`, undefined, signal),
  });

/** Counted anew each time the page is opened: nothing is said live of what has no effect. */
export const ignoredQuery = (id: Id) =>
  queryOptions({
    queryKey: ['channel', 'ignored', id],
    queryFn: ({ signal }) => api.get<IgnoredEvent[]>(`${INBOXES}/${id}/ignored-events`, undefined, signal),
    staleTime: 0,
  });

/** The code to compare with the phone's, while WhatsApp waits for a passkey to be confirmed. */
export const passkeyQuery = (id: Id) =>
  queryOptions({
    queryKey: ['channel', 'passkey', id],
    queryFn: ({ signal }) => api.get<InboxPasskey>(`${INBOXES}/${id}/passkey`, undefined, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.code ? false : 5000),
  });

/** Where the chat of a site was shown, asked anew each time the page is opened. */
export const sightingsQuery = (id: Id) =>
  queryOptions({
    queryKey: ['channel', 'sightings', id],
    queryFn: ({ signal }) => api.get<Sighting[]>(`/api/webchat/inboxes/${id}/sightings`, undefined, signal),
    staleTime: 0,
  });

/** What can be connected by a few answers. It changes with the hub's version alone. */
export const typesQuery = queryOptions({
  queryKey: ['channel', 'types'],
  queryFn: ({ signal }) => api.get<ChannelType[]>('/api/channel/types', undefined, signal),
});

export const connect = (inbox: NewInbox) => api.post<Inbox>(INBOXES, inbox);
/** Where the owner of an account agrees that the hub speaks for it. */
export const askConsent = (wanted: NewConsent) =>
  api.post<{ address: string }>('/api/channel/consents', wanted);
export const rename = (id: Id, name: string) => api.patch<Inbox>(`${INBOXES}/${id}`, { name });
export const moveTo = (id: Id, server: { baseUrl: string; apiKey?: string }) =>
  api.patch<Inbox>(`${INBOXES}/${id}`, server);
export const answer = (id: Id, answers: Record<string, string>) =>
  api.patch<Inbox>(`${INBOXES}/${id}`, { answers });
export const check = (id: Id) => api.post<InboxCheck>(`${INBOXES}/${id}/check`);
export const takeGroups = (id: Id, groups: boolean) => api.patch<Inbox>(`${INBOXES}/${id}`, { groups });
export const paint = (id: Id, colour: Inbox['colour']) => api.patch<Inbox>(`${INBOXES}/${id}`, { colour });
export const beginAnew = (id: Id, newAfterResolve: boolean) =>
  api.patch<Inbox>(`${INBOXES}/${id}`, { newAfterResolve });
export const restart = (id: Id) => api.post(`${INBOXES}/${id}/restart`);
export const logOut = (id: Id) => api.post(`${INBOXES}/${id}/log-out`);
export const remove = (id: Id) => api.delete(`${INBOXES}/${id}`);
export const pairingCode = (id: Id, phone: string) =>
  api.post<{ code: string }>(`${INBOXES}/${id}/pairing-code`, { phone });
export const confirmPasskey = (id: Id) => api.post<Inbox>(`${INBOXES}/${id}/passkey/confirm`);
export const practise = (id: Id, text: string) => api.post(`${INBOXES}/${id}/practice-messages`, { text });

const later = (one: Moment | null, other: Moment | null) =>
  one === null || (other !== null && other > one) ? other : one;

/** The hub writes down every few seconds what came and went; what was heard here may be newer. */
const atLeast = (inbox: Inbox, known: Inbox): Inbox => ({
  ...inbox,
  lastEventAt: later(inbox.lastEventAt, known.lastEventAt),
  lastSentAt: later(inbox.lastSentAt, known.lastSentAt),
});

/** What happens is told to everybody alike, without what only administrators are given: they keep what they have. */
const withHandout = (inbox: Inbox, known: Inbox | undefined): Inbox =>
  inbox.webhookUrl === null && known
    ? { ...inbox, webhookUrl: known.webhookUrl, handout: known.handout }
    : inbox;

/** Puts an inbox where the screens look for it. */
export function keepInbox(queries: QueryClient, inbox: Inbox): void {
  queries.setQueryData(inboxQuery(inbox.id).queryKey, (known) => withHandout(inbox, known));
  queries.setQueryData(inboxesQuery.queryKey, (known) => {
    if (!known) return known;
    return known.some(({ id }) => id === inbox.id)
      ? known.map((other) => (other.id === inbox.id ? atLeast(inbox, other) : other))
      : [...known, inbox];
  });
}

export function forgetInbox(queries: QueryClient, gone: Id): void {
  queries.removeQueries({ queryKey: inboxQuery(gone).queryKey, exact: true });
  queries.setQueryData(inboxesQuery.queryKey, (known) => known?.filter(({ id }) => id !== gone));
}

const INBOX_EVENTS = ['inbox.created', 'inbox.changed', 'inbox.state-changed', 'inbox.qr-changed'] as const;
const GONE_EVENTS = ['inbox.removed'] as const;

const CAME = ['message.received', 'message.sent-elsewhere'] as const;
const MOVED = ['message.status-changed'] as const;

/** What passes through the numbers is told of the messages themselves: nothing is asked for. */
function useTraffic(): void {
  const queries = useQueryClient();
  const passed = (id: Id, way: 'lastEventAt' | 'lastSentAt', at: Moment) =>
    queries.setQueryData(inboxesQuery.queryKey, (known) =>
      known?.map((inbox) => (inbox.id === id ? { ...inbox, [way]: later(inbox[way], at) } : inbox)),
    );
  useLiveEvents(CAME, ({ at, body }) => passed(body.conversation.inbox.id, 'lastEventAt', at));
  useLiveEvents(MOVED, ({ at, body }) => {
    const { status } = body.message;
    if (status === 'sent') passed(body.conversation.inbox.id, 'lastSentAt', at);
    else if (status === 'delivered' || status === 'read') {
      passed(body.conversation.inbox.id, 'lastEventAt', at);
    }
  });
}

/** Keeps the state of every number true while a screen shows it. */
export function useInboxEvents(): void {
  const queries = useQueryClient();
  useTraffic();
  useLiveEvents(INBOX_EVENTS, ({ event, body: { inbox } }) => {
    keepInbox(queries, inbox);
    if (event !== 'inbox.changed') void queries.invalidateQueries({ queryKey: qrQuery(inbox.id).queryKey });
  });
  useLiveEvents(GONE_EVENTS, () => {
    void queries.invalidateQueries({ queryKey: inboxesQuery.queryKey, exact: true });
  });
}
