import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http, ws } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Callback, Inbox } from '@/shared/api/types';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const inbox: Inbox = {
  id: 7,
  name: 'Aplicativo',
  kind: 'api',
  provider: 'api',
  state: 'working',
  stateDetail: '',
  stateSince: '2026-11-21T12:00:00Z',
  phone: null,
  handle: null,
  baseUrl: null,
  session: null,
  settings: { callbackUrl: 'https://app.example/hook' },
  webhookUrl: null,
  handout: {},
  lastEventAt: null,
  lastSentAt: null,
  practice: false,
  loggedOut: false,
  groups: false,
  newAfterResolve: false,
  colour: '',
  warnings: [],
};

const refused: Callback = {
  id: 3,
  event: 'message.created',
  message: 'msg_1',
  state: 'given-up',
  attempts: 4,
  status: 422,
  reason: 'The program answered 422.',
  triedAt: '2026-11-21T12:00:00Z',
  nextAt: null,
  again: true,
};

let callbacks: Callback[];
let repeated: string[];

beforeEach(() => {
  callbacks = [refused];
  repeated = [];
  server.use(
    http.get('/api/team/me', () => HttpResponse.json(camila())),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.get('/api/channel/problems/count', () => HttpResponse.json({ keptEvents: 0, deadLetters: 0 })),
    http.get('/api/channel/types', () => HttpResponse.json([])),
    http.get('/api/channel/inboxes', () => HttpResponse.json({ items: [inbox], next: null })),
    http.get('/api/channel/inboxes/7', () => HttpResponse.json(inbox)),
    http.get('/api/channel/inboxes/7/ignored-events', () => HttpResponse.json([])),
    http.get('/api/channel/inboxes/7/callbacks', () => HttpResponse.json({ items: callbacks, next: null })),
    http.post('/api/channel/inboxes/7/callbacks/:id/retry', ({ params }) => {
      repeated.push(String(params['id']));
      callbacks = [{ ...refused, state: 'delivered', status: 204, again: false }];
      return new HttpResponse(null, { status: 202 });
    }),
    http.post('/api/channel/inboxes/7/keys', () =>
      HttpResponse.json({ key: 'the-key', signingSecret: 'the-secret' }, { status: 201 }),
    ),
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    ws.link('ws://localhost/live').addEventListener('connection', ({ client }) => {
      client.send(JSON.stringify({ type: 'hello', cursor: { chat: 1, core: 1 } }));
    }),
  );
});

it('shows what became of a callback, and says it again', async () => {
  await renderConsole('/settings/inboxes/7');
  const again = await screen.findByRole('button', { name: 'Enviar de novo' });
  expect(screen.getByText('Desistiu')).toBeVisible();
  expect(screen.getByText(/respondeu 422 · 4 tentativas/)).toBeVisible();
  await userEvent.click(again);
  expect(await screen.findByText('Entregue')).toBeVisible();
  expect(repeated).toEqual(['3']);
});

it('asks before it makes new keys, and shows them once', async () => {
  await renderConsole('/settings/inboxes/7');
  await userEvent.click(await screen.findByRole('button', { name: 'Criar chaves novas' }));
  const question = screen.getByRole('alertdialog', { name: 'Criar chaves novas?' });
  await userEvent.click(within(question).getByRole('button', { name: 'Criar chaves novas' }));
  const made = await screen.findByRole('alertdialog', { name: 'Chaves criadas' });
  expect(within(made).getByLabelText('Chave (Authorization: Bearer)')).toHaveValue('the-key');
  expect(within(made).getByLabelText('Segredo da assinatura')).toHaveValue('the-secret');
  await userEvent.click(within(made).getByRole('button', { name: 'Já copiei' }));
  expect(screen.queryByDisplayValue('the-key')).toBeNull();
});
