import { create } from 'zustand';

const EVERY_MS = 30_000;

const useClock = create<{ now: number }>(() => ({ now: Date.now() }));

setInterval(() => useClock.setState({ now: Date.now() }), EVERY_MS);

/** The time, new twice a minute, for words such as "espera 1h14". One clock for all rows. */
export function useNow(): number {
  return useClock((state) => state.now);
}
