import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { Health, Vital } from '@/shared/api/types';

const EVERY_MS = 5000;

/** What the hub tells anybody, with a database away too: which of its servers do not answer. */
async function away(signal: AbortSignal): Promise<Vital[]> {
  const answer = await fetch('/health/ready', { signal });
  const { away: names } = (await answer.json()) as { away: Vital['name'][] };
  return names.map((name) => ({ name, state: 'bad', since: null, value: null }));
}

/** Without the database of its people the hub cannot say who may ask, and says no more than what does not answer. */
async function health(signal: AbortSignal): Promise<Health> {
  try {
    return await api.get<Health>('/api/health', undefined, signal);
  } catch (error) {
    if (!isProblem(error) || error.status !== 503) throw error;
    const vitals = await away(signal);
    if (vitals.length === 0) throw error;
    return { at: new Date().toISOString(), vitals };
  }
}

/** Asked again while the page is open: what is well again clears by itself. */
export const healthQuery = queryOptions({
  queryKey: ['health', 'now'],
  queryFn: ({ signal }) => health(signal),
  staleTime: 0,
  retry: false,
  refetchInterval: EVERY_MS,
});
