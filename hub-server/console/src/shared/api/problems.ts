import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import { useMay } from './session';
import type { ProblemCount } from './types';

const EVERY_MS = 60_000;

/** What waits for an administrator. No event tells of it, so it is asked for while somebody looks. */
export const problemsQuery = queryOptions({
  queryKey: ['channel', 'problems'],
  queryFn: ({ signal }) => api.get<ProblemCount>('/api/channel/problems/count', undefined, signal),
  refetchInterval: EVERY_MS,
});

/** How many deliveries wait for whoever may look after them; none for others. */
export function useProblems(): number {
  const { data } = useQuery({ ...problemsQuery, enabled: useMay('delivery.manage') });
  return data ? data.keptEvents + data.deadLetters : 0;
}
