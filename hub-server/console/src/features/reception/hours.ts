import type { OpeningHours } from '@/shared/api/types';

/** Monday first, as the hub counts them. */
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const MORNING = { from: '08:00', to: '12:00' };
const AFTERNOON = { from: '13:00', to: '18:00' };

/** What most have: Monday to Friday with a break at noon. */
export function usualWeek(): OpeningHours[] {
  return [1, 2, 3, 4, 5].flatMap((day) => [
    { day, ...MORNING },
    { day, ...AFTERNOON },
  ]);
}

/** One more time on this day: after the last one, where that leaves room. */
export function oneMore(hours: readonly OpeningHours[], day: number): OpeningHours[] {
  const last = hours
    .filter((other) => other.day === day)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const next = !last ? { day, ...MORNING } : { day, from: last, to: last < '18:00' ? '18:00' : '24:00' };
  return [...hours, next];
}

/** The day's hours are those of the day before it that has some. */
export function asBefore(hours: readonly OpeningHours[], day: number): OpeningHours[] {
  const before = [...DAYS].reverse().find((other) => other < day && hours.some((one) => one.day === other));
  return [...hours, ...hours.filter((one) => one.day === before).map((one) => ({ ...one, day }))];
}

const CLOCK = /^(\d{1,2})(?:[:.h ]?(\d{2})?)?$/i;

/** What was typed as a time, written as the hub writes it: 8, 830, 8h30 and 08:30 are times; what is none stays as it is. */
export function clock(typed: string): string {
  const plain = typed.trim().replace(/^(\d{1,2})(\d{2})$/, '$1:$2');
  const [, hours, minutes] = CLOCK.exec(plain) ?? [];
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}
