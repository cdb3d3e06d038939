import { screen } from '@testing-library/react';
import { HttpResponse, http, ws } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Inbox } from '@/shared/api/types';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const TOKEN = 't'.repeat(43);
const chat: Inbox = {
  id: 7,
  name: 'Chat da loja',
  kind: 'web',
  provider: 'webchat',
  state: 'working',
  stateDetail: '',
  stateSince: '2026-11-20T12:00:00Z',
  handle: null,
  settings: { domains: 'loja.example', colour: '#0e6d3d' },
  phone: null,
  baseUrl: null,
  session: null,
  handout: {},
  webhookUrl: `https://hub.loja.example/webhooks/webchat/${TOKEN}`,
  lastEventAt: null,
  lastSentAt: null,
  practice: false,
  loggedOut: false,
  groups: false,
  newAfterResolve: false,
  colour: '',
  warnings: [],
};

let say: (frame: unknown) => void;

beforeEach(() => {
  server.use(
    http.get('/api/team/me', () => HttpResponse.json(camila())),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.get('/api/channel/inboxes', () => HttpResponse.json({ items: [chat], next: null })),
    http.get('/api/channel/inboxes/7', () => HttpResponse.json(chat)),
    http.get('/api/channel/inboxes/7/ignored-events', () => HttpResponse.json([])),
    http.get('/api/channel/types', () => HttpResponse.json([])),
    http.get('/api/webchat/inboxes/7/sightings', () =>
      HttpResponse.json([{ origin: 'https://loja.example', seenAt: new Date().toISOString() }]),
    ),
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    ws.link('ws://localhost/live').addEventListener('connection', ({ client }) => {
      say = (frame) => client.send(JSON.stringify(frame));
      say({ type: 'hello', cursor: { chat: 1, core: 1 } });
    }),
  );
});

it('gives the line for the site, and keeps it when the state is told to everybody', async () => {
  await renderConsole('/settings/inboxes/7');
  const line = `<script async src="https://hub.loja.example/widget.js" data-token="${TOKEN}" data-colour="#0e6d3d"></script>`;
  expect(await screen.findByLabelText('Linha para o site')).toHaveValue(line);
  expect(await screen.findByText('https://loja.example')).toBeVisible();
  await screen.findByText('Ao vivo');
  say({
    type: 'event',
    db: 'chat',
    seq: 2,
    event: 'inbox.state-changed',
    at: '2026-11-20T12:01:00Z',
    actor: 'system',
    body: { inbox: { ...chat, name: 'Chat da vitrine', webhookUrl: null, handout: {} } },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Chat da vitrine' })).toBeVisible();
  expect(screen.getByLabelText('Linha para o site')).toHaveValue(line);
});

it('gives the plug-in for WordPress, and what it asks for', async () => {
  await renderConsole('/settings/inboxes/7');
  expect(await screen.findByLabelText('Endereço do hub')).toHaveValue('https://hub.loja.example');
  expect(screen.getByLabelText('Token do canal')).toHaveValue(TOKEN);
  expect(screen.getByRole('link', { name: 'Baixar o plugin' })).toHaveAttribute(
    'href',
    '/widget/one-nexus-wordpress.zip',
  );
});
