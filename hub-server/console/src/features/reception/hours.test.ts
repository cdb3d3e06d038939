import { describe, expect, it } from 'vitest';
import { asBefore, clock, oneMore, usualWeek } from './hours';

describe('the hours of a week', () => {
  it('begin as most have them', () => {
    expect(usualWeek()).toHaveLength(10);
    expect(usualWeek().every(({ day }) => day <= 5)).toBe(true);
  });

  it('get one more after the last of the day', () => {
    expect(oneMore([{ day: 1, from: '08:00', to: '12:00' }], 1).at(-1)).toEqual({
      day: 1,
      from: '12:00',
      to: '18:00',
    });
    expect(oneMore([{ day: 1, from: '13:00', to: '19:30' }], 1).at(-1)).toEqual({
      day: 1,
      from: '19:30',
      to: '24:00',
    });
    expect(oneMore([], 6)).toEqual([{ day: 6, from: '08:00', to: '12:00' }]);
  });

  it('are copied from the day before that has some', () => {
    const hours = [
      { day: 2, from: '08:00', to: '12:00' },
      { day: 2, from: '13:00', to: '18:00' },
    ];
    expect(asBefore(hours, 4).slice(2)).toEqual([
      { day: 4, from: '08:00', to: '12:00' },
      { day: 4, from: '13:00', to: '18:00' },
    ]);
    expect(asBefore(hours, 1)).toEqual(hours);
  });

  it.each([
    ['8', '08:00'],
    ['830', '08:30'],
    ['0830', '08:30'],
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8.30', '08:30'],
    [' 18:05 ', '18:05'],
    ['24', '24:00'],
    ['meio-dia', 'meio-dia'],
    ['', ''],
  ])('are read as people type them: %s', (typed, read) => {
    expect(clock(typed)).toBe(read);
  });
});
