/** After an hour without an answer a waiting person stands out. */
export const WAITS_TOO_LONG_MS = 60 * 60_000;

export interface Waiting {
  days: number;
  hours: number;
  minutes: number;
}

/** How long a person has waited, or null while it is not too long. */
export function waitedTooLong(since: string | null, now: number): Waiting | null {
  if (since === null) return null;
  const passed = now - Date.parse(since);
  if (!(passed >= WAITS_TOO_LONG_MS)) return null;
  const minutes = Math.floor(passed / 60_000);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

/** "1h14", "26h" as "1d", never more than two numbers. */
export function waitingWords({ days, hours, minutes }: Waiting, dayLetter: string): string {
  if (days > 0) return `${days}${dayLetter}`;
  return `${hours}h${String(minutes).padStart(2, '0')}`;
}
