import { useSyncExternalStore } from 'react';

const WIDE = matchMedia('(min-width: 80rem)');

function follow(changed: () => void): () => void {
  WIDE.addEventListener('change', changed);
  return () => WIDE.removeEventListener('change', changed);
}

/** Whether the details have room beside the thread. */
export function useWide(): boolean {
  return useSyncExternalStore(follow, () => WIDE.matches);
}
