import { expect, it } from 'vitest';
import { lastEditable } from './editing';
import { aMessage } from './testing';

const NOW = Date.parse('2026-11-20T15:10:00Z');
const ours = { direction: 'out', status: 'read' } as const;

it('finds the newest message of ours that WhatsApp still lets be changed', () => {
  const file = { state: 'ready', kind: 'image' } as never;
  const thread = [
    aMessage({ id: 1, ...ours, sentAt: '2026-11-20T15:00:00Z' }),
    aMessage({ id: 2, ...ours, sentAt: '2026-11-20T15:05:00Z' }),
    aMessage({ id: 3, ...ours, sentAt: '2026-11-20T15:06:00Z', content: { type: 'media', file } }),
    aMessage({ id: 4, ...ours, sentAt: '2026-11-20T15:07:00Z', revoked: true }),
    aMessage({ id: 5, ...ours, sentAt: '2026-11-20T15:08:00Z', status: 'queued' }),
    aMessage({ id: 6, sentAt: '2026-11-20T15:09:00Z' }),
  ];
  expect(lastEditable(thread, NOW)?.id).toBe(2);
});

it('finds none that is older than a quarter of an hour', () => {
  expect(lastEditable([aMessage({ id: 1, ...ours, sentAt: '2026-11-20T14:54:00Z' })], NOW)).toBeNull();
});
