import { expect, it } from 'vitest';
import { answering } from './replyTime';

const NOW = Date.parse('2026-09-21T12:00:00Z');

it('says nothing where a network has no rule', () => {
  expect(answering(null, NOW)).toBeNull();
});

it('counts the time in which anybody may answer', () => {
  const time = { openUntil: '2026-09-22T11:09:30Z', until: '2026-09-28T12:00:00Z', templates: false };
  expect(answering(time, NOW)).toEqual({ by: 'anybody', left: { days: 0, hours: 23, minutes: 10 } });
});

it('counts the days in which only a person may', () => {
  const time = { openUntil: '2026-09-21T11:00:00Z', until: '2026-09-26T14:00:00Z', templates: false };
  expect(answering(time, NOW)).toEqual({ by: 'person', left: { days: 5, hours: 2, minutes: 0 } });
});

it('says when nobody may, and whether a template may', () => {
  const over = { openUntil: '2026-09-21T12:00:00Z', until: '2026-09-21T12:00:00Z', templates: true };
  expect(answering(over, NOW)).toEqual({ by: 'nobody', templates: true });
  expect(answering({ openUntil: null, until: null, templates: false }, NOW)).toEqual({
    by: 'nobody',
    templates: false,
  });
});
