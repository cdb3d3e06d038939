import { useSyncExternalStore } from 'react';

const WIDE = matchMedia('(width >= 80rem)');
const PHONE = matchMedia('(width < 40rem)');

function useMatch(media: MediaQueryList): boolean {
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}

/** Whether the details have room beside the thread. */
export function useWide(): boolean {
  return useMatch(WIDE);
}

/** Whether there is one column only. */
export function usePhone(): boolean {
  return useMatch(PHONE);
}
