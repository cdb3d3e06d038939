import { currentLanguage } from '@/shared/i18n/i18n';
import type { Translate } from '@/shared/i18n/text';

/** R$ 1.480, and the cents only where there are some. */
export function shortMoney(cents: number, currency: string): string {
  return new Intl.NumberFormat(currentLanguage(), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(cents / 100);
}

/** An amount as it was typed, in integer cents: "1.480", "1480,50", "R$ 1,480.50". Null where it is none. */
export function readMoney(typed: string): number | null {
  const digits = typed.replace(/[^\d.,]/g, '');
  if (digits === '') return null;
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const whole = (cents ? digits.slice(0, cents.index) : digits).replace(/\D/g, '');
  const value = Number(whole || '0') * 100 + Number((cents?.[1] ?? '0').padEnd(2, '0'));
  return Number.isSafeInteger(value) ? value : null;
}

/** The day of a next step: hoje, amanhã, else "qui, 26 nov". */
export function dayWord(day: string, today: string): string {
  const apart = Math.round((Date.parse(day.slice(0, 10)) - Date.parse(today)) / 86_400_000);
  if (Math.abs(apart) <= 1) {
    return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(apart, 'day');
  }
  return new Intl.DateTimeFormat(currentLanguage(), {
    ...(apart > 0 && apart < 7 ? { weekday: 'short' as const } : { month: 'short' as const }),
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day.slice(0, 10)));
}

/** How many days a next step is late. */
export function daysLate(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day.slice(0, 10))) / 86_400_000);
}

/** 12 min, 5 h, 3 d: how long it has been silent. */
export function silence(since: string, now: number, t: Translate): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  if (minutes < 60) return t('lead.silence.minutes', { count: minutes });
  if (minutes < 48 * 60) return t('lead.silence.hours', { count: Math.floor(minutes / 60) });
  return t('lead.silence.days', { count: Math.floor(minutes / 1440) });
}
