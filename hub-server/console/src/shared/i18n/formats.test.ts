import { beforeAll, expect, it } from 'vitest';
import { ago, fileSize, money, phoneNumber, shortMoment } from './formats';
import { speak } from './i18n';
import { browserLanguage } from './language';

beforeAll(() => speak('pt-BR'));

const now = Date.parse('2026-11-21T15:00:00Z');

it('writes a Brazilian number as Brazilians do, and another as the world does', () => {
  expect(['5511988412207', '+55 (11) 3456-7890', '351912345678'].map(phoneNumber)).toEqual([
    '(11) 98841-2207',
    '(11) 3456-7890',
    '+351912345678',
  ]);
});

it('writes money from cents', () => {
  expect(money(148_000).replaceAll(/\s/g, ' ')).toBe('R$ 1.480,00');
});

it('says how long ago, never more exact than a minute', () => {
  expect([now - 20_000, now - 3 * 60_000, now - 86_400_000].map((moment) => ago(moment, now))).toEqual([
    'este minuto',
    'há 3 min.',
    'ontem',
  ]);
});

it('shows the time today, the weekday this week and the date before', () => {
  const zone = 'America/Sao_Paulo';
  expect(shortMoment('2026-11-21T14:12:00Z', now, zone)).toBe('11:12');
  expect(shortMoment('2026-11-19T14:12:00Z', now, zone)).toBe('qui.');
  expect(shortMoment('2026-10-01T14:12:00Z', now, zone)).toBe('01/10/26');
});

it('writes sizes of files in a unit that is read at a glance', () => {
  expect([410, 1843, 20_400_000].map(fileSize)).toEqual(['410 B', '1,8 kB', '20 MB']);
});

it('speaks the first language of the browser that it knows, else Portuguese', () => {
  expect([['ru-RU', 'en'], ['de', 'en-GB'], ['de'], []].map(browserLanguage)).toEqual([
    'ru',
    'en',
    'pt-BR',
    'pt-BR',
  ]);
});
