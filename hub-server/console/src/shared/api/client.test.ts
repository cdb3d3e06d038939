import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { server } from '@/testing/server';
import { api, onSignedOut } from './client';
import type { Problem } from './problem';

const refused = (path: string) =>
  api.post(path).then(
    () => expect.unreachable(),
    (problem: Problem) => problem,
  );

it('gives every post a key of its own, so that a repeated one does nothing twice', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('/api/x', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.json({});
    }),
  );
  await api.post('/api/x');
  await api.post('/api/x');
  await api.post('/api/x', {}, 'mine');
  expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe('mine');
});

it('names the refused fields of a problem', async () => {
  server.use(
    http.post('/api/x', () =>
      HttpResponse.json(
        { status: 422, code: 'invalid', errors: [{ field: 'email', code: 'taken' }] },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const problem = await refused('/api/x');
  expect([problem.status, problem.code, problem.of('email'), problem.of('name')]).toEqual([
    422,
    'invalid',
    'taken',
    undefined,
  ]);
});

it('says how long to wait where the hub says so', async () => {
  server.use(
    http.post('/api/x', () =>
      HttpResponse.json({ code: 'too-many' }, { status: 429, headers: { 'Retry-After': '12' } }),
    ),
  );
  expect((await refused('/api/x')).retryAfter).toBe(12);
});

it('calls a hub that cannot be reached offline', async () => {
  server.use(http.post('/api/x', () => HttpResponse.error()));
  expect((await refused('/api/x')).code).toBe('offline');
});

it('survives an answer that is no problem at all', async () => {
  server.use(http.post('/api/x', () => new HttpResponse('<html>', { status: 502 })));
  expect((await refused('/api/x')).code).toBe('http-502');
});

it('tells of an ended session, but not of a wrong password', async () => {
  const told = vi.fn();
  onSignedOut(told);
  server.use(
    http.post('/api/gone', () => HttpResponse.json({ code: 'not-signed-in' }, { status: 401 })),
    http.post('/api/sign-in', () => HttpResponse.json({ code: 'wrong-credentials' }, { status: 401 })),
  );
  await refused('/api/sign-in');
  expect(told).not.toHaveBeenCalled();
  await refused('/api/gone');
  expect(told).toHaveBeenCalledOnce();
});

it('leaves absent parts of a question out of the address', async () => {
  let asked = '';
  server.use(
    http.get('/api/x', ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json({});
    }),
  );
  await api.get('/api/x', { view: 'mine', cursor: null, inbox: undefined, limit: 20 });
  expect(asked).toBe('?view=mine&limit=20');
});
