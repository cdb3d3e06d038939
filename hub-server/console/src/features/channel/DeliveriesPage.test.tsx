import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http, ws } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { DeadLetter } from '@/shared/api/types';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const refused: DeadLetter = {
  id: 'chat:5',
  work: 'message',
  code: 'not-on-network',
  reason: 'This number has no WhatsApp.',
  attempts: 1,
  at: '2026-11-21T12:00:00Z',
  inbox: 'Recepção',
  conversation: 77,
  message: 4711,
};

let letters: DeadLetter[];

beforeEach(() => {
  letters = [refused];
  server.use(
    http.get('/api/team/me', () => HttpResponse.json(camila())),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.get('/api/channel/dead-letters', () => HttpResponse.json({ items: letters, next: null })),
    http.get('/api/channel/kept-events', () => HttpResponse.json({ items: [], next: null })),
    http.get('/api/channel/problems/count', () =>
      HttpResponse.json({ keptEvents: 0, deadLetters: letters.length }),
    ),
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    ws.link('ws://localhost/live').addEventListener('connection', ({ client }) => {
      client.send(JSON.stringify({ type: 'hello', cursor: { chat: 1, core: 1 } }));
    }),
  );
});

it('says what was not done, why, for which number, and leads to the conversation', async () => {
  await renderConsole('/settings/deliveries');
  const row = within((await screen.findByText('Mensagem não enviada')).closest('li') as HTMLElement);
  expect(row.getByText('Esta pessoa não está neste canal.')).toBeVisible();
  expect(row.getByText('Recepção')).toBeVisible();
  expect(row.getByText(/n.º 4711/)).toBeVisible();
  expect(row.getByRole('link', { name: 'Abrir conversa' })).toHaveAttribute('href', '/inbox/77');
});

it('counts at the door of the settings what waits, and no more once it was tried again', async () => {
  server.use(
    http.post('/api/channel/dead-letters/chat%3A5/retry', () => {
      letters = [];
      return new HttpResponse(null, { status: 202 });
    }),
  );
  const user = userEvent.setup();
  await renderConsole('/settings/deliveries');
  expect(await screen.findAllByRole('link', { name: /1 problema de entrega/ })).not.toHaveLength(0);
  await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
  expect(await screen.findByText('Tudo saiu')).toBeVisible();
  await expect.poll(() => screen.queryByRole('link', { name: /problema de entrega/ })).toBeNull();
});
