import { describe, expect, it, vi } from 'vitest';
import { delayedSave, localDrafts } from './drafts';
import { readInboxSearch } from './inboxSearch';
import { afterLeaving, neighbour } from './neighbours';
import { dropUnsent, keepUnsent, optimisticMessages, type Unsent, unsentOf } from './optimistic';
import { aMessage } from './testing';
import { previewText } from './texts';
import { duration, pictureBox } from './thread/sizes';
import { peaksOf } from './thread/waveform';
import { firstUnreadOf } from './unread';
import { waitedTooLong, waitingWords } from './waiting';

describe('going through the list', () => {
  it('stops at both ends', () => {
    expect([neighbour([1, 2], 2, 1), neighbour([1, 2], 1, -1)]).toEqual([2, 1]);
  });

  it('begins at the first', () => {
    expect([neighbour([1, 2], null, 1), neighbour([], null, 1)]).toEqual([1, null]);
  });

  it('goes on below the one that was resolved, else above', () => {
    expect([afterLeaving([1, 2, 3], 2), afterLeaving([1, 2, 3], 3), afterLeaving([1], 1)]).toEqual([
      3,
      2,
      null,
    ]);
  });
});

describe('waiting', () => {
  const now = Date.parse('2026-11-20T15:00:00Z');

  it('is told after an hour', () => {
    expect(waitedTooLong('2026-11-20T14:01:00Z', now)).toBeNull();
    expect(waitedTooLong('2026-11-20T13:46:00Z', now)).toEqual({ days: 0, hours: 1, minutes: 14 });
  });

  it('is told in days once it is days', () => {
    const waited = waitedTooLong('2026-11-17T12:00:00Z', now);
    expect(waited && waitingWords(waited, 'd')).toBe('3d');
    expect(waitingWords({ days: 0, hours: 1, minutes: 4 }, 'd')).toBe('1h04');
  });
});

describe('drafts', () => {
  it('keep reply and note apart, by writer and conversation', () => {
    const drafts = localDrafts(localStorage, 1);
    drafts.write(5, 'reply', 'olá');
    drafts.write(5, 'note', 'só nós');
    expect([drafts.read(5, 'reply'), drafts.read(5, 'note'), drafts.read(6, 'reply')]).toEqual([
      'olá',
      'só nós',
      null,
    ]);
    expect(localDrafts(localStorage, 2).read(5, 'reply')).toBeNull();
    drafts.write(5, 'reply', '');
    expect(drafts.read(5, 'reply')).toBeNull();
  });

  it('are saved once, after a pause, with the last text', () => {
    vi.useFakeTimers();
    const saved: string[] = [];
    const saving = delayedSave((text) => saved.push(text), 500);
    saving.later('o');
    saving.later('ol');
    vi.advanceTimersByTime(499);
    expect(saved).toEqual([]);
    saving.later('olá');
    vi.advanceTimersByTime(500);
    saving.now();
    expect(saved).toEqual(['olá']);
    vi.useRealTimers();
  });
});

describe('what has not left this device', () => {
  const unsent: Unsent = {
    clientKey: 'k1',
    sender: 1,
    conversation: 5,
    kind: 'reply',
    text: 'olá',
    files: [],
    replyTo: null,
    at: '2026-11-20T15:00:00Z',
  };

  it('is kept until the hub has it, for its writer alone', () => {
    keepUnsent(localStorage, unsent);
    keepUnsent(localStorage, { ...unsent, clientKey: 'k2', sender: 2 });
    expect(unsentOf(localStorage, 1)).toEqual([unsent]);
    dropUnsent(localStorage, 'k1');
    expect([unsentOf(localStorage, 1).length, unsentOf(localStorage, 2).length]).toEqual([0, 1]);
  });

  it('is shown with a clock, and a note without', () => {
    const [reply] = optimisticMessages(unsent, { id: 1, name: 'Camila' });
    const [note] = optimisticMessages({ ...unsent, kind: 'note' }, { id: 1, name: 'Camila' });
    expect(reply).toMatchObject({ status: 'queued', direction: 'out', text: 'olá', clientKey: 'k1' });
    expect(note).toMatchObject({ status: null, direction: 'note' });
  });
});

it('finds the first unread among what came in', () => {
  const items = [1, 2, 3, 4].map((id) =>
    aMessage({ id, ...(id === 3 ? { direction: 'out' as const } : {}) }),
  );
  const thread = { items, before: null, after: null };
  expect([firstUnreadOf(thread, 2), firstUnreadOf(thread, 0), firstUnreadOf(thread, 9)]).toEqual([
    2,
    null,
    null,
  ]);
});

it('reads from the address only what it knows', () => {
  expect(readInboxSearch({ view: 'all', status: 'resolved', inbox: 3, other: 1 })).toEqual({
    view: 'all',
    status: 'resolved',
    inbox: 3,
  });
  expect(readInboxSearch({ view: 'mine', status: 'x', inbox: '3', message: -1 })).toEqual({});
  expect(readInboxSearch({ message: 70 })).toEqual({ message: 70 });
});

describe('sizes', () => {
  it('keep the shape of a picture inside its box', () => {
    expect(pictureBox(1200, 600)).toEqual({ width: 264, height: 132 });
    expect(pictureBox(600, 2400).height).toBe(340);
    expect(pictureBox(null, null)).toEqual({ width: 264, height: 198 });
  });

  it('tell a length as people read it', () => {
    expect([0, 23, 725, 3727].map(duration)).toEqual(['0:00', '0:23', '12:05', '1:02:07']);
  });
});

it('draws the loudest part of a sound highest', () => {
  const samples = new Float32Array(400).map((_, at) => (at >= 200 && at < 300 ? 0.5 : 0.1));
  const peaks = peaksOf(samples, 4);
  expect(peaks.indexOf(Math.max(...peaks))).toBe(2);
  expect(peaks[2]).toBe(1);
});

it('says in the list that the last message was withdrawn, and not what it said', () => {
  const last = { at: '2026-11-20T15:00:00Z', direction: 'in', status: null, author: 'Ana' } as const;
  expect(previewText({ ...last, kind: 'revoked', preview: '' }, (id) => id)).toBe('conversation.revoked');
});
