import { useEffect, useState } from 'react';

/** The time now, told anew every so many milliseconds, for words such as "3 min ago" and for countdowns. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
