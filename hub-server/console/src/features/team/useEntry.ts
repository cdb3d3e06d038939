import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery, wear } from '@/shared/api/session';
import type { Me } from '@/shared/api/types';

/** Goes in as this person: nothing of an earlier one stays in memory. */
export function useEntry(): (me: Me, after?: string) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (me, after = '/') => {
    queries.clear();
    queries.setQueryData(meQuery.queryKey, me);
    await wear(me);
    router.history.push(after);
  };
}
