import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/shared/api/problem';

const TRIES = 2;

/** Only what another try can change: the hub unreachable or busy, never a refusal. */
function worthAnotherTry(failures: number, error: unknown): boolean {
  return failures < TRIES && (!isProblem(error) || error.status === 0 || error.status >= 500);
}

/** The cache of what the hub said. Live events keep it fresh, so nothing is read again by age or by focus. */
export function consoleQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: worthAnotherTry,
      },
      mutations: { retry: false },
    },
  });
}
