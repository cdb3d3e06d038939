import { HttpResponse, http, ws } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { server } from '@/testing/server';
import { live, useLive } from './live';

const hub = ws.link('ws://localhost/live');

interface Seen {
  address: URL;
  frames: { type: string }[];
  say: (frame: unknown) => void;
  drop: () => void;
}

let sockets: Seen[];

beforeEach(() => {
  sockets = [];
  server.use(
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    hub.addEventListener('connection', ({ client }) => {
      const seen: Seen = {
        address: new URL(client.url),
        frames: [],
        say: (frame) => client.send(JSON.stringify(frame)),
        drop: () => client.close(),
      };
      sockets.push(seen);
      client.addEventListener('message', ({ data }) => seen.frames.push(JSON.parse(String(data))));
    }),
  );
});

afterEach(() => live.stop());

const hello = (chat: number, core: number) => ({ type: 'hello', cursor: { chat, core } });
const changed = (seq: number) => ({
  type: 'event',
  db: 'core',
  seq,
  event: 'lead.changed',
  at: '',
  actor: 'system',
  body: { lead: { id: seq } },
});

async function connected(at: number): Promise<Seen> {
  await vi.waitFor(() => expect(sockets[at]).toBeDefined(), 5000);
  const socket = sockets[at];
  if (!socket) throw new Error('no socket');
  return socket;
}

it('comes back after a cut and asks for what it missed', async () => {
  live.start();
  const first = await connected(0);
  expect(first.address.search).toBe('?ticket=t');
  first.say(hello(10, 20));
  first.say(changed(21));
  await vi.waitFor(() => expect(useLive.getState().state).toBe('live'));
  first.drop();
  const second = await connected(1);
  expect(second.address.search).toBe('?ticket=t&chat=10&core=21');
});

it('tells each event once, although it is sent twice', async () => {
  const heard: number[] = [];
  const end = live.on(['lead.changed'], (event) => heard.push(event.seq));
  live.start();
  const socket = await connected(0);
  socket.say(hello(0, 5));
  for (const seq of [5, 6, 6, 7]) socket.say(changed(seq));
  await vi.waitFor(() => expect(heard).toEqual([6, 7]));
  end();
  socket.say(changed(8));
  socket.say(changed(9));
  expect(heard).toEqual([6, 7]);
});

it('asks for the screen anew on the first greeting and when the log does not reach back', async () => {
  const anew = vi.fn();
  const end = live.onReload(anew);
  live.start();
  const socket = await connected(0);
  socket.say(hello(1, 1));
  await vi.waitFor(() => expect(anew).toHaveBeenCalledTimes(1));
  socket.say({ type: 'reload' });
  await vi.waitFor(() => expect(anew).toHaveBeenCalledTimes(2));
  end();
});

it('says again which conversation is open when it comes back', async () => {
  live.start();
  const first = await connected(0);
  first.say(hello(1, 1));
  await vi.waitFor(() => expect(useLive.getState().state).toBe('live'));
  live.view(5);
  first.drop();
  const second = await connected(1);
  second.say(hello(1, 1));
  await vi.waitFor(() => expect(second.frames).toContainEqual({ type: 'viewing', conversation: 5 }));
});
