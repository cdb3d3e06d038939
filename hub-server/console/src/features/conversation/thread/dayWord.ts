import { currentLanguage } from '@/shared/i18n/i18n';
import { dayOf } from '../threadItems';

const DAY_MS = 86_400_000;

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase(currentLanguage()) + word.slice(1);
}

/** Hoje, Ontem, the weekday within a week, else the date. */
export function dayWord(at: string, zone: string, now = Date.now()): string {
  const language = currentLanguage();
  const apart = Math.round(
    (Date.parse(dayOf(new Date(now).toISOString(), zone)) - Date.parse(dayOf(at, zone))) / DAY_MS,
  );
  if (apart === 0 || apart === 1) {
    return capital(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-apart, 'day'));
  }
  const date = new Date(at);
  if (apart > 1 && apart < 7) {
    return capital(new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: zone }).format(date));
  }
  const sameYear = dayOf(at, zone).slice(0, 4) === dayOf(new Date(now).toISOString(), zone).slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' as const }),
    timeZone: zone,
  }).format(date);
}
