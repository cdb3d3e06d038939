import { infiniteQueryOptions, type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type {
  ApiToken,
  AuditEntry,
  Id,
  Invitation,
  Member,
  Page,
  RoleCode,
  Session,
} from '@/shared/api/types';
import { useLiveEvents } from '@/shared/live/useLiveEvents';

/** A list comes as it is or as a page; the screens of the team show all of it. */
function allOf<Item>(answer: Item[] | Page<Item>): Item[] {
  return Array.isArray(answer) ? answer : answer.items;
}

export const membersQuery = queryOptions({
  queryKey: ['team', 'members'],
  queryFn: async ({ signal }) =>
    allOf(await api.get<Page<Member>>('/api/team/members', { limit: 100 }, signal)),
});

export const invitationsQuery = queryOptions({
  queryKey: ['team', 'invitations'],
  queryFn: async ({ signal }) =>
    allOf(await api.get<Invitation[] | Page<Invitation>>('/api/team/invitations', undefined, signal)),
});

export const sessionsQuery = queryOptions({
  queryKey: ['team', 'sessions'],
  queryFn: async ({ signal }) =>
    allOf(await api.get<Session[] | Page<Session>>('/api/team/sessions', undefined, signal)),
});

export const tokensQuery = queryOptions({
  queryKey: ['team', 'tokens'],
  queryFn: async ({ signal }) =>
    allOf(await api.get<ApiToken[] | Page<ApiToken>>('/api/team/tokens', undefined, signal)),
});

export const auditQuery = infiniteQueryOptions({
  queryKey: ['team', 'audit'],
  queryFn: ({ pageParam, signal }) =>
    api.get<Page<AuditEntry>>('/api/team/audit', { cursor: pageParam, limit: 50 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  // What others did comes without an event: it is read anew each time the page is opened.
  staleTime: 0,
});

export interface MemberChange {
  role?: RoleCode;
  active?: boolean;
}

export const changeMember = (id: Id, change: MemberChange) =>
  api.patch<Member>(`/api/team/members/${id}`, change);
export const invite = (role: RoleCode, email: string) =>
  api.post<Invitation>('/api/team/invitations', email ? { role, email } : { role });
export const withdraw = (id: Id) => api.delete(`/api/team/invitations/${id}`);
export const endSession = (id: Id) => api.delete(`/api/team/sessions/${id}`);
export const makeToken = (name: string) => api.post<ApiToken>('/api/team/tokens', { name });
export const revokeToken = (id: Id) => api.delete(`/api/team/tokens/${id}`);

/** Puts a member where the screens look for it; who is reading keeps the mark "you". */
export function keepMember(queries: QueryClient, member: Member): void {
  queries.setQueryData(membersQuery.queryKey, (known) => {
    if (!known) return known;
    const before = known.find(({ id }) => id === member.id);
    if (!before) return [...known, member];
    return known.map((other) => (other === before ? { ...member, you: before.you } : other));
  });
}

const MEMBER_EVENTS = ['member.changed'] as const;

export function useMemberEvents(): void {
  const queries = useQueryClient();
  useLiveEvents(MEMBER_EVENTS, ({ body }) => keepMember(queries, body.member));
}
