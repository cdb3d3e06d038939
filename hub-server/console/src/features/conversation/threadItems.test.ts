import { describe, expect, it } from 'vitest';
import { aMessage } from './testing';
import { dayOf, threadItems } from './threadItems';

const ANA = { kind: 'contact', id: 5, name: 'Ana', address: null, phone: null } as const;
const MARKS = { zone: 'America/Sao_Paulo', firstUnread: null, unread: 0 };

it('draws a line where the day changes in the zone of the organisation', () => {
  const items = threadItems(
    [
      aMessage({ id: 1, sentAt: '2026-11-20T02:30:00Z' }),
      aMessage({ id: 2, sentAt: '2026-11-20T03:30:00Z' }),
    ],
    MARKS,
  );
  expect(items.map((item) => item.type)).toEqual(['day', 'message', 'day', 'message']);
  expect(dayOf('2026-11-20T02:30:00Z', MARKS.zone)).toBe('2026-11-19');
});

it('tells two members of a group apart who have one name', () => {
  const member = (address: string, name: string) => ({ ...ANA, id: null, address, name });
  const items = threadItems(
    [
      aMessage({ id: 1, author: member('whatsapp-pn:5511987654321', 'Ana') }),
      aMessage({ id: 2, author: member('whatsapp-pn:5511976543210', 'Ana') }),
      aMessage({ id: 3, author: member('whatsapp-pn:5511900000000', 'Bia') }),
    ],
    MARKS,
  );
  const told = items.flatMap((item) => (item.type === 'message' ? [[item.first, item.namesake]] : []));
  expect(told).toEqual([
    [true, true],
    [true, true],
    [true, false],
  ]);
});

describe('bubbles of one author', () => {
  const shape = (items: ReturnType<typeof threadItems>) =>
    items.flatMap((item) => (item.type === 'message' ? [[item.first, item.last]] : []));

  it('stand together while they follow each other', () => {
    const items = threadItems(
      [1, 2, 3].map((id) => aMessage({ id })),
      MARKS,
    );
    expect(shape(items)).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('part for another author of a group, and after a pause', () => {
    const items = threadItems(
      [
        aMessage({ id: 1 }),
        aMessage({ id: 2, author: ANA }),
        aMessage({ id: 3, author: ANA, sentAt: '2026-11-20T16:00:00Z' }),
      ],
      MARKS,
    );
    expect(shape(items)).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('part at the line of what is new', () => {
    const items = threadItems([aMessage({ id: 1 }), aMessage({ id: 2 })], {
      ...MARKS,
      firstUnread: 2,
      unread: 1,
    });
    expect(items.map((item) => item.type)).toEqual(['day', 'message', 'unread', 'message']);
    expect(shape(items)).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

it('keeps the key of a message when the hub gives it its number', () => {
  const key = (id: number) => threadItems([aMessage({ id, clientKey: 'a' })], MARKS).at(-1)?.key;
  expect(key(-1)).toBe(key(55));
});

it('says in a history of several conversations where it goes on in another one', () => {
  const items = threadItems(
    [
      aMessage({ id: 1, conversation: 7 }),
      aMessage({ id: 2, conversation: 7 }),
      aMessage({ id: 3, conversation: 8 }),
      aMessage({ id: 4, conversation: 7 }),
    ],
    { zone: 'America/Sao_Paulo', firstUnread: null, unread: 0, whole: true },
  );
  const shown = items.map((item) => (item.type === 'channel' ? `in ${item.conversation}` : item.type));
  expect(shown).toEqual(['day', 'in 7', 'message', 'message', 'in 8', 'message', 'in 7', 'message']);
});
