import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http, ws } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Inbox } from '@/shared/api/types';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const reception: Inbox = {
  id: 1,
  name: 'Recepção',
  kind: 'whatsapp',
  provider: 'waha',
  state: 'working',
  stateDetail: '',
  stateSince: '2026-11-20T12:00:00Z',
  handle: null,
  settings: {},
  phone: '5511988412200',
  baseUrl: 'https://waha.clinica.com.br',
  session: 'default',
  handout: {},
  webhookUrl: 'https://hub.clinica.com.br/x',
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
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 3 }),
    ),
    http.get('/api/channel/inboxes', () => HttpResponse.json({ items: [reception], next: null })),
    http.get('/api/channel/inboxes/1', () => HttpResponse.json(reception)),
    http.get('/api/channel/inboxes/1/ignored-events', () => HttpResponse.json([])),
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    ws.link('ws://localhost/live').addEventListener('connection', ({ client }) => {
      say = (frame) => client.send(JSON.stringify(frame));
      say({ type: 'hello', cursor: { chat: 1, core: 1 } });
    }),
  );
});

it('shows a number that goes down at once, with the button that helps', async () => {
  await renderConsole('/settings/inboxes');
  expect(await screen.findByText('Conectado')).toBeVisible();
  expect(screen.getByText('(11) 98841-2200')).toBeVisible();
  await screen.findByText('Ao vivo');
  say({
    type: 'event',
    db: 'chat',
    seq: 2,
    event: 'inbox.state-changed',
    at: '2026-11-21T12:00:00Z',
    actor: 'system',
    body: { inbox: { ...reception, state: 'disconnected' } },
  });
  expect(await screen.findByText('Desconectado')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reconectar' })).toBeVisible();
});

const told = (event: string, seq: number, at: string, body: object) => ({
  type: 'event',
  db: 'chat',
  seq,
  event,
  at,
  actor: 'system',
  body,
});

it('puts what needs somebody first, and says what to do', async () => {
  const lost = { ...reception, id: 2, name: 'Filial', state: 'unreachable', stateDetail: 'wrong-key' };
  server.use(
    http.get('/api/channel/inboxes', () => HttpResponse.json({ items: [reception, lost], next: null })),
  );
  await renderConsole('/settings/inboxes');
  const links = await screen.findAllByRole('link', { name: /^(Recepção|Filial)$/ });
  expect(links.map((link) => link.textContent)).toEqual(['Filial', 'Recepção']);
  expect(screen.getByText(/O servidor de Filial recusa a chave/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Abrir o canal' })).toHaveAttribute('href', '/settings/inboxes/2');
});

it('follows what comes and goes without asking', async () => {
  await renderConsole('/settings/inboxes');
  const row = (await screen.findByText('Conectado')).closest('tr') as HTMLElement;
  await screen.findByText('Ao vivo');
  expect(within(row).getAllByText('nunca')).toHaveLength(2);
  const conversation = { id: 7, inbox: { id: 1 }, contact: { id: 3, name: 'Ana' }, kind: 'person' };
  const at = new Date().toISOString();
  say(told('message.status-changed', 2, at, { message: { id: 9, status: 'sent' }, conversation }));
  await vi.waitFor(() => expect(within(row).getAllByText('nunca')).toHaveLength(1));
  say(told('message.status-changed', 3, at, { message: { id: 9, status: 'delivered' }, conversation }));
  await vi.waitFor(() => expect(within(row).queryByText('nunca')).toBeNull());
});

it('asks before it disconnects a number, and keeps it on second thoughts', async () => {
  const loggedOut = vi.fn();
  server.use(
    http.post('/api/channel/inboxes/1/log-out', () => {
      loggedOut();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/inboxes/1');
  const ask = async () => {
    await user.click(await screen.findByRole('button', { name: 'Ações de Recepção' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Desconectar o número' }));
    return within(await screen.findByRole('alertdialog', { name: 'Desconectar este número?' }));
  };
  await user.click((await ask()).getByRole('button', { name: 'Manter' }));
  expect(loggedOut).not.toHaveBeenCalled();
  await user.click((await ask()).getByRole('button', { name: 'Desconectar' }));
  await vi.waitFor(() => expect(loggedOut).toHaveBeenCalledOnce());
});

it('shows an agent the numbers but nothing that would be refused', async () => {
  server.use(
    http.get('/api/team/me', () =>
      HttpResponse.json(camila(['conversation.read', 'inbox.read', 'team.read'])),
    ),
  );
  await renderConsole('/settings/inboxes');
  expect(await screen.findByText('Conectado')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Conectar número' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ações de Recepção' })).toBeNull();
  expect(screen.queryByRole('link', { name: /Chaves para sistemas|Problemas de entrega|Vendas/ })).toBeNull();
  expect(screen.getAllByRole('link', { name: /3 mensagens não lidas/ })).not.toHaveLength(0);
});

it('takes a new key for the server of a number that refuses the old one', async () => {
  const given = vi.fn();
  server.use(
    http.get('/api/channel/inboxes/1', () =>
      HttpResponse.json({ ...reception, state: 'unreachable', stateDetail: 'wrong-key' }),
    ),
    http.patch('/api/channel/inboxes/1', async ({ request }) => {
      given(await request.json());
      return HttpResponse.json(reception);
    }),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/inboxes/1');
  await user.type(await screen.findByLabelText('Chave do servidor'), 'nova{Enter}');
  await vi.waitFor(() =>
    expect(given).toHaveBeenCalledWith({ baseUrl: 'https://waha.clinica.com.br', apiKey: 'nova' }),
  );
  expect(await screen.findByText('Recepção agora usa este servidor.')).toBeVisible();
  expect(screen.getByLabelText('Chave do servidor')).toHaveValue('');
});

it('tells beside the field what the server of the number refused', async () => {
  server.use(
    http.post('/api/channel/inboxes', () =>
      HttpResponse.json(
        { code: 'invalid', errors: [{ field: 'apiKey', code: 'wrong-key' }] },
        { status: 422 },
      ),
    ),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/inboxes/new');
  await user.type(await screen.findByLabelText('Nome'), 'Recepção');
  await user.type(screen.getByLabelText('Endereço do servidor WAHA'), 'https://waha.clinica.com.br');
  await user.type(screen.getByLabelText('Chave do servidor'), 'errada{Enter}');
  expect(await screen.findByText(/O servidor recusou esta chave/)).toBeVisible();
  expect(screen.getByLabelText('Chave do servidor')).toBeInvalid();
  expect(screen.getByLabelText('Nome')).toHaveValue('Recepção');
});

it('takes groups in when somebody wants them', async () => {
  const wanted = vi.fn();
  server.use(
    http.patch('/api/channel/inboxes/1', async ({ request }) => {
      wanted(await request.json());
      return HttpResponse.json({ ...reception, groups: true });
    }),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/inboxes/1');
  const groups = await screen.findByRole('switch', { name: /Receber mensagens de grupos/ });
  expect(groups).not.toBeChecked();
  await user.click(groups);
  await vi.waitFor(() => expect(wanted).toHaveBeenCalledWith({ groups: true }));
  expect(await screen.findByText('Os grupos de Recepção agora chegam')).toBeVisible();
  expect(groups).toBeChecked();
});

it('says why groups could not be taken in, and leaves the switch as it was', async () => {
  server.use(
    http.patch('/api/channel/inboxes/1', () => HttpResponse.json({ code: 'unreachable' }, { status: 409 })),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/inboxes/1');
  const groups = await screen.findByRole('switch', { name: /Receber mensagens de grupos/ });
  await user.click(groups);
  expect(await screen.findByText(/O servidor do número não responde/)).toBeVisible();
  expect(groups).not.toBeChecked();
});

it('counts what was left out by its reason', async () => {
  server.use(
    http.get('/api/channel/inboxes/1/ignored-events', () =>
      HttpResponse.json([
        { event: 'label.upsert', reason: 'label', times: 3, lastAt: '2026-11-20T12:00:00Z' },
        { event: 'message.any', reason: 'groups-off', times: 41, lastAt: '2026-11-20T12:00:00Z' },
        { event: 'label.deleted', reason: 'label', times: 2, lastAt: '2026-11-20T12:00:00Z' },
      ]),
    ),
  );
  await renderConsole('/settings/inboxes/1');
  const first = (await screen.findByText('Mensagens de grupos, que estão desligados')).closest('li');
  expect(first).toHaveTextContent('41');
  expect(screen.getByText('Etiquetas do WhatsApp Business').closest('li')).toHaveTextContent('5');
});

it('shows the code of a passkey, and tells the server when somebody compared it', async () => {
  const confirmed = vi.fn();
  server.use(
    http.get('/api/channel/inboxes/1', () =>
      HttpResponse.json({ ...reception, state: 'scan-qr', stateDetail: 'passkey-confirmation-required' }),
    ),
    http.get('/api/channel/inboxes/1/passkey', () => HttpResponse.json({ code: '1234' })),
    http.post('/api/channel/inboxes/1/passkey/confirm', () => {
      confirmed();
      return HttpResponse.json(reception);
    }),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/inboxes/1');
  expect(await screen.findByText('1234')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'São iguais, confirmar' }));
  await vi.waitFor(() => expect(confirmed).toHaveBeenCalledOnce());
});
