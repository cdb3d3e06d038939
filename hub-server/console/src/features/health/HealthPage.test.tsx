import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { Health, Vital } from '@/shared/api/types';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const SINCE = '2026-11-21T12:00:00Z';

function health(broker: Vital['state']): Health {
  return {
    at: SINCE,
    vitals: [
      { name: 'chat', state: 'good', since: SINCE, value: null },
      { name: 'broker', state: broker, since: SINCE, value: null },
      { name: 'disk', state: 'good', since: SINCE, value: 48_000 },
    ],
  };
}

it('says what to do about a part that is down, and clears by itself', async () => {
  let broker: Vital['state'] = 'bad';
  server.use(
    http.get('/api/team/me', () => HttpResponse.json(camila())),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.get('/api/health', () => HttpResponse.json(health(broker))),
    http.post('/api/live/ticket', () => HttpResponse.error()),
  );
  await renderConsole('/settings/health');
  const first = (await screen.findByText('Parado')).closest('li');
  expect(first).toHaveTextContent('O servidor de filas não responde. Ligue-o');
  expect(first).toHaveTextContent('desde 21 de nov.');
  expect(screen.getByText('1 item pede atenção.')).toBeVisible();
  broker = 'good';
  expect(await screen.findByText('Tudo está bem.', {}, { timeout: 10_000 })).toBeVisible();
  expect(screen.queryByText(/Ligue-o/)).toBeNull();
});

it('names the servers that do not answer even when the hub cannot say more', async () => {
  server.use(
    http.get('/api/team/me', () => HttpResponse.json(camila())),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.get('/api/health', () => HttpResponse.json({ status: 503, code: 'unavailable' }, { status: 503 })),
    http.get('/health/ready', () =>
      HttpResponse.json({ state: 'degraded', away: ['core'] }, { status: 503 }),
    ),
    http.post('/api/live/ticket', () => HttpResponse.error()),
  );
  await renderConsole('/settings/health');
  expect(await screen.findByText(/O banco principal não responde/)).toBeVisible();
  expect(screen.getByText('1 item pede atenção.')).toBeVisible();
});
