import { screen } from '@testing-library/react';
import { HttpResponse, http, ws } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { live } from '@/shared/live/live';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const hub = ws.link('ws://localhost/live');

afterEach(() => live.stop());

it('shows what the organisation is called as soon as somebody else has renamed it', async () => {
  let name = 'Clínica Aurora';
  let say: ((frame: unknown) => void) | undefined;
  server.use(
    http.get('/api/team/me', () => {
      const me = camila();
      return HttpResponse.json({ ...me, organisation: { ...me.organisation, name } });
    }),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.get('/api/health', () => HttpResponse.json({ at: '2026-11-21T12:00:00Z', vitals: [] })),
    http.post('/api/live/ticket', () => HttpResponse.json({ ticket: 't' })),
    hub.addEventListener('connection', ({ client }) => {
      say = (frame) => client.send(JSON.stringify(frame));
    }),
  );
  await renderConsole('/settings/health');
  expect(await screen.findByText('Clínica Aurora')).toBeVisible();
  await vi.waitFor(() => expect(say).toBeDefined(), 5000);
  say?.({ type: 'hello', cursor: { chat: 0, core: 0 } });
  name = 'Clínica Aurora Moema';
  say?.({
    type: 'event',
    db: 'core',
    seq: 1,
    event: 'organisation.changed',
    at: '',
    actor: 'user:2',
    body: { organisation: { id: 1, name, locale: 'pt-BR', timeZone: 'America/Sao_Paulo', currency: 'BRL' } },
  });
  expect(await screen.findByText('Clínica Aurora Moema', {}, { timeout: 5000 })).toBeVisible();
});
