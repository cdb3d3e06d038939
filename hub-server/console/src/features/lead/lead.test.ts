import { describe, expect, it } from 'vitest';
import type { Board, Lead } from '@/shared/api/types';
import { speak } from '@/shared/i18n/i18n';
import { leadAt, stage } from '@/testing/leads';
import { appendLeads, openTotal, placeLead } from './boardCache';
import { barOf, dayIn, inOrder, stageBeside, stepState } from './stages';
import { daysLate, dayWord, readMoney, shortMoney } from './words';

const STAGES = [stage(1), stage(2), stage(3), stage(8, 'won'), stage(9, 'lost')];
const PIPELINE = { id: 1, name: 'Vendas', stages: STAGES };

const lead = (id: number, at: number, part: Partial<Lead> = {}) =>
  leadAt(STAGES.find((item) => item.id === at) ?? stage(at), id, part);

const column = (at: number, items: Lead[], part = {}) => ({
  stage: STAGES.find((item) => item.id === at) ?? stage(at),
  count: items.length,
  valueCents: items.length * 1000,
  averageDays: null,
  items,
  next: null,
  ...part,
});
const BOARD: Board = {
  pipeline: PIPELINE,
  columns: [column(1, [lead(11, 1), lead(12, 1)]), column(2, [lead(21, 2)]), column(8, [lead(81, 8)])],
};
const drawn = ({ columns }: Board) =>
  columns.map(({ count, valueCents, items }) => [count, valueCents, items.map((item) => item.id)]);

describe('stages', () => {
  it('stand open first, then won, then lost', () => {
    expect(inOrder([...STAGES].reverse()).map((item) => item.id)).toEqual([1, 2, 3, 8, 9]);
  });

  it('have neighbours and two ends', () => {
    expect([stageBeside(PIPELINE, stage(3), 1)?.id, stageBeside(PIPELINE, stage(1), -1)]).toEqual([8, null]);
  });

  it('fill the bar as far as the lead has come', () => {
    expect(barOf(PIPELINE, stage(2))).toEqual({ at: 1, of: 3 });
    expect(barOf(PIPELINE, stage(8, 'won'))).toEqual({ at: 3, of: 3 });
  });
});

describe('a lead on the board', () => {
  it('moves with its count and its value', () => {
    const moved = placeLead(BOARD, lead(12, 2, { version: 2 }));
    expect(drawn(moved.board)).toEqual([
      [1, 1000, [11]],
      [2, 2000, [12, 21]],
      [1, 1000, [81]],
    ]);
    expect(moved.counted).toBe(true);
  });

  it('changes in its place when only its value changed', () => {
    expect(drawn(placeLead(BOARD, lead(12, 1, { valueCents: 5000 })).board)[0]).toEqual([2, 6000, [11, 12]]);
  });

  it('is counted once when the answer and the event both tell it', () => {
    const once = placeLead(BOARD, lead(12, 2, { version: 2 })).board;
    expect(drawn(placeLead(once, lead(12, 2, { version: 2 })).board)).toEqual(drawn(once));
  });

  it('is not taken back by older news', () => {
    const moved = placeLead(BOARD, lead(12, 2, { version: 3 })).board;
    expect(placeLead(moved, lead(12, 1, { version: 2 })).board).toBe(moved);
  });

  it('comes on top when it is new', () => {
    expect(drawn(placeLead(BOARD, lead(99, 1), true).board)[0]).toEqual([3, 3000, [99, 11, 12]]);
  });

  it('says when the count it left is unknown', () => {
    expect(placeLead(BOARD, lead(99, 2)).counted).toBe(false);
  });

  it('is not shown twice by the next page', () => {
    expect(drawn(appendLeads(BOARD, 1, { items: [lead(21, 1), lead(13, 1)], next: 'x' }))[0]?.[2]).toEqual([
      11, 12, 13,
    ]);
  });
});

it('sums only what is open', () => {
  expect(openTotal(BOARD)).toEqual({ count: 3, valueCents: 3000 });
});

describe('the next step', () => {
  const today = '2026-11-20';
  it.each([
    [lead(1, 1), 'none'],
    [lead(1, 1, { nextStep: 'Ligar' }), 'undated'],
    [lead(1, 1, { nextStep: 'Ligar', nextStepOn: today }), 'today'],
    [lead(1, 1, { nextStep: 'Ligar', nextStepOn: '2026-11-19' }), 'late'],
    [lead(1, 1, { nextStep: 'Ligar', nextStepOn: '2026-11-21' }), 'later'],
    [lead(1, 8), 'undated'],
  ])('stands as it should %#', (given, state) => {
    expect(stepState(given, today)).toBe(state);
  });

  it('is told in words near today', async () => {
    await speak('pt-BR');
    expect([dayWord(today, today), dayWord('2026-11-21', today), daysLate('2026-11-18', today)]).toEqual([
      'hoje',
      'amanhã',
      2,
    ]);
  });
});

it('knows the day of the organisation, not of the browser', () => {
  expect(dayIn('America/Sao_Paulo', Date.parse('2026-11-20T02:00:00Z'))).toBe('2026-11-19');
});

describe('money', () => {
  it.each([
    ['1480', 148_000],
    ['1.480', 148_000],
    ['1.480,50', 148_050],
    ['R$ 1,480.5', 148_050],
    ['', null],
    ['grátis', null],
  ])('reads %j', (typed, cents) => {
    expect(readMoney(typed)).toBe(cents);
  });

  it('shows cents only where there are some', async () => {
    await speak('pt-BR');
    expect(
      [shortMoney(148_000, 'BRL'), shortMoney(148_050, 'BRL')].map((text) => text.replace(/\s/g, ' ')),
    ).toEqual(['R$ 1.480', 'R$ 1.480,50']);
  });
});
