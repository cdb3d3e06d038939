import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { Member, Page } from './types';

/** Who work can be given to: the members who can still sign in. */
export const colleaguesQuery = queryOptions({
  queryKey: ['team', 'colleagues'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get<Page<Member>>('/api/team/members', { limit: 100 }, signal);
    return items.filter((member) => member.active);
  },
  staleTime: 5 * 60_000,
});
