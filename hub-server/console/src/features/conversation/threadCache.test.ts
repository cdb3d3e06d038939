import { describe, expect, it } from 'vitest';
import type { Message, Thread } from './model';
import { aMessage } from './testing';
import { refreshed, upsert, withNewer, withOlder } from './threadCache';

const thread = (items: Message[], part: Partial<Thread> = {}): Thread => ({
  items,
  before: null,
  after: null,
  ...part,
});
const ids = ({ items }: Thread) => items.map((message) => message.id);
const mine = (part: Partial<Message> & { id: number }) =>
  aMessage({ direction: 'out', status: 'queued', clientKey: 'key', ...part });

describe('a message that comes', () => {
  it('stands at its own time, also when it arrives late', () => {
    const known = thread([aMessage({ id: 1 }), aMessage({ id: 3 })]);
    expect(ids(upsert(known, aMessage({ id: 9, order: '000002', late: true })))).toEqual([1, 9, 3]);
  });

  it('takes the place of the optimistic one', () => {
    const known = thread([aMessage({ id: 1 }), mine({ id: -1, order: '\uffff' })]);
    const taken = upsert(known, mine({ id: 2, status: 'sent' }));
    expect(ids(taken)).toEqual([1, 2]);
    expect(taken.items[1]?.status).toBe('sent');
  });

  it('stays out while the window is in the past', () => {
    const known = thread([aMessage({ id: 1 })], { after: 'later' });
    expect(upsert(known, aMessage({ id: 9 }))).toBe(known);
  });

  it('stays out when it belongs above what is loaded', () => {
    const known = thread([aMessage({ id: 5 })], { before: 'earlier' });
    expect(upsert(known, aMessage({ id: 2 }))).toBe(known);
  });

  it('never takes ticks back', () => {
    const known = thread([mine({ id: 2, status: 'delivered' })]);
    expect(upsert(known, mine({ id: 2, status: 'sent' })).items[0]?.status).toBe('delivered');
    expect(upsert(known, mine({ id: 2, status: 'read' })).items[0]?.status).toBe('read');
  });

  it('shows a failure that follows the queue', () => {
    const known = thread([mine({ id: 2, status: 'sending' })]);
    expect(upsert(known, mine({ id: 2, status: 'failed' })).items[0]?.status).toBe('failed');
  });
});

it('keeps files of one sending apart', () => {
  const file = (id: number): Message['content'] => ({
    type: 'media',
    file: {
      id,
      name: `${id}.pdf`,
      mime: 'application/pdf',
      size: 1,
      kind: 'document',
      width: null,
      height: null,
      seconds: null,
      address: null,
      state: 'ready',
      reason: null,
    },
  });
  const known = thread([
    mine({ id: -1, content: file(1), order: '\uffff0' }),
    mine({ id: -2, content: file(2), order: '\uffff1' }),
  ]);
  expect(ids(upsert(known, mine({ id: 8, content: file(2), order: '000008' })))).toEqual([8, -1]);
});

describe('the window', () => {
  it('grows on either side without doubling', () => {
    const known = thread([aMessage({ id: 3 })], { before: 'b', after: 'a' });
    const older = withOlder(known, thread([aMessage({ id: 2 }), aMessage({ id: 3 })], { before: null }));
    expect(ids(older)).toEqual([2, 3]);
    expect(older).toMatchObject({ before: null, after: 'a' });
    expect(ids(withNewer(older, thread([aMessage({ id: 4 })], { after: null })))).toEqual([2, 3, 4]);
  });

  it('keeps what has not left this device when it is read anew', () => {
    const known = thread([aMessage({ id: 1 }), mine({ id: -1 }), mine({ id: -2, clientKey: 'sent' })]);
    const page = thread([aMessage({ id: 1 }), mine({ id: 2, clientKey: 'sent' })]);
    expect(ids(refreshed(known, page))).toEqual([1, 2, -1]);
  });
});
