import type { Query, QueryClient } from '@tanstack/react-query';
import { live } from './live';

/**
 * Keeps answers as new as the events: whatever is heard while an answer is under way is told again when it has come,
 * since it may have been read before that. Gives what ends it.
 */
export function keepAnswersNew(queries: QueryClient): () => void {
  const begun = new WeakMap<Query, number>();
  return queries.getQueryCache().subscribe((change) => {
    if (change.type !== 'updated') return;
    const { action, query } = change;
    if (action.type === 'fetch') begun.set(query, performance.now());
    if (action.type !== 'success' || action.manual) return;
    const since = begun.get(query);
    if (since !== undefined) live.tellAgain(since);
  });
}
