import { QueryClient } from '@tanstack/react-query';
import { HttpResponse, http, ws } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { server } from '@/testing/server';
import { keepAnswersNew } from './answers';
import type { ServerFrame } from './frames';
import { live, useLive } from './live';

const hub = ws.link('ws://localhost/live');
const KEY = ['lead', 'stage'];

interface Told {
  stage: number;
  again: boolean;
}

let say: ((frame: unknown) => void) | undefined;
const queries = new QueryClient();
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  live.stop();
  say = undefined;
  queries.clear();
});

const moved = (seq: number, stage: number) => ({
  type: 'event',
  db: 'core',
  seq,
  event: 'lead.changed',
  at: '',
  actor: 'system',
  body: { lead: { id: 1, stage } },
});

/** A screen that shows the stage of one lead, and a socket that is open. */
async function shown(): Promise<Told[]> {
  const told: Told[] = [];
  server.use(
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    hub.addEventListener('connection', ({ client }) => {
      say = (frame) => client.send(JSON.stringify(frame));
      say({ type: 'hello', node: 'one', cursor: { chat: 0, core: 0 } } satisfies ServerFrame);
    }),
  );
  ends.push(
    keepAnswersNew(queries),
    live.on(['lead.changed'], ({ body }, again) => {
      const { stage } = body.lead as unknown as { stage: number };
      told.push({ stage, again });
      queries.setQueryData<number>(KEY, (known) => known && stage);
    }),
  );
  live.start();
  await vi.waitFor(() => expect(useLive.getState().state).toBe('live'));
  return told;
}

it('keeps what was heard while an older answer was under way', async () => {
  const told = await shown();
  let answer: (stage: number) => void = () => undefined;
  const asked = queries.fetchQuery({
    queryKey: KEY,
    queryFn: () => new Promise<number>((resolve) => (answer = resolve)),
  });
  say?.(moved(1, 7));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  answer(3);
  await asked;
  expect(queries.getQueryData(KEY)).toBe(7);
  expect(told).toEqual([
    { stage: 7, again: false },
    { stage: 7, again: true },
  ]);
});

it('tells nothing again of what was heard before the question', async () => {
  const told = await shown();
  say?.(moved(1, 7));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await queries.fetchQuery({ queryKey: KEY, queryFn: () => Promise.resolve(9) });
  expect(queries.getQueryData(KEY)).toBe(9);
  expect(told).toHaveLength(1);
});
