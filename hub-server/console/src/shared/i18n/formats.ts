import { currentLanguage } from './i18n';

type Moment = string | number | Date;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const key = `${currentLanguage()} ${zone ?? ''} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(currentLanguage(), zone ? { ...options, timeZone: zone } : options);
    formats.set(key, found);
  }
  return found;
}

/** 14:12 */
export function timeOfDay(moment: Moment, zone?: string): string {
  return format({ hour: '2-digit', minute: '2-digit' }, zone).format(new Date(moment));
}

/** 21 de nov. de 2026, 14:12 */
export function dateAndTime(moment: Moment, zone?: string): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }, zone).format(new Date(moment));
}

/** 21 de nov. de 2026 */
export function mediumDate(moment: Moment, zone?: string): string {
  return format({ dateStyle: 'medium' }, zone).format(new Date(moment));
}

/** 21 de novembro de 2026 */
export function longDate(moment: Moment, zone?: string): string {
  return format({ dateStyle: 'long' }, zone).format(new Date(moment));
}

/** GMT-3: how far a zone is from Greenwich at this moment. */
export function offsetOf(zone: string): string {
  const parts = format({ timeZoneName: 'shortOffset' }, zone).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const DAY = 86_400_000;

/** As lists show it: the time today, the weekday within a week, else the short date. */
export function shortMoment(moment: Moment, now: Moment = Date.now(), zone?: string): string {
  const date = new Date(moment);
  const day = format({ dateStyle: 'short' }, zone);
  if (day.format(date) === day.format(new Date(now))) return timeOfDay(date, zone);
  if (new Date(now).getTime() - date.getTime() < 6 * DAY)
    return format({ weekday: 'short' }, zone).format(date);
  return format({ day: '2-digit', month: '2-digit', year: '2-digit' }, zone).format(date);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "há 3 min", "ontem": how long ago, never more exact than a minute. */
export function ago(moment: Moment, now: Moment = Date.now()): string {
  const passed = new Date(now).getTime() - new Date(moment).getTime();
  const words = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto', style: 'short' });
  for (const [unit, length] of STEPS) {
    if (passed >= length) return words.format(-Math.floor(passed / length), unit);
  }
  return words.format(0, 'minute');
}

/** R$ 1.480,00 from integer cents. */
export function money(cents: number, currency = 'BRL'): string {
  return new Intl.NumberFormat(currentLanguage(), { style: 'currency', currency }).format(cents / 100);
}

export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(currentLanguage()).format(value);
}

/** 1,4 s; whole from ten seconds on. */
export function seconds(value: number): string {
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(currentLanguage(), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** 1,4 MB from a number of bytes. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = new Intl.NumberFormat(currentLanguage(), {
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  });
  return `${digits.format(value)} ${UNITS[unit]}`;
}

/** (11) 98841-2207 for a Brazilian number, else the number as the world writes it. */
export function phoneNumber(raw: string): string {
  const digits = raw.replace(/\D/g, '');
  const brazilian = /^55(\d{2})(\d{4,5})(\d{4})$/.exec(digits);
  if (brazilian) return `(${brazilian[1]}) ${brazilian[2]}-${brazilian[3]}`;
  return digits ? `+${digits}` : raw;
}
