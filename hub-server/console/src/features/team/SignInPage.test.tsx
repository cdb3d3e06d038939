import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

const signedOut = () =>
  http.get('/api/team/me', () => HttpResponse.json({ code: 'not-signed-in' }, { status: 401 }));

async function signIn() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('E-mail'), ' camila@clinica.com.br ');
  await user.type(screen.getByLabelText('Senha'), 'três palavras juntas');
  await user.click(screen.getByRole('button', { name: 'Entrar' }));
}

it('leads whoever is not signed in to the sign-in and keeps where they were', async () => {
  server.use(signedOut());
  const { router } = await renderConsole('/settings/tokens');
  expect(await screen.findByRole('heading', { name: 'Entrar' })).toBeVisible();
  expect(router.state.location.search).toEqual({ after: '/settings/tokens' });
});

it('goes on where the person was', async () => {
  const asked = vi.fn();
  server.use(
    http.post('/api/team/sign-in', async ({ request }) => {
      asked(await request.json());
      return HttpResponse.json(camila());
    }),
    http.get('/api/team/tokens', () => HttpResponse.json([])),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.post('/api/live/ticket', () => HttpResponse.json({ code: 'unavailable' }, { status: 503 })),
  );
  const { router } = await renderConsole('/sign-in?after=%2Fsettings%2Ftokens');
  await signIn();
  expect(
    await screen.findByRole('heading', { name: 'Chaves para sistemas' }, { timeout: 5000 }),
  ).toBeVisible();
  expect(router.state.location.pathname).toBe('/settings/tokens');
  expect(asked).toHaveBeenCalledWith({ email: 'camila@clinica.com.br', password: 'três palavras juntas' });
});

it('never goes to another site after the sign-in', async () => {
  server.use(signedOut());
  const { router } = await renderConsole('/sign-in?after=%2F%2Fevil.example');
  await screen.findByRole('heading', { name: 'Entrar' });
  expect(router.state.matches.at(-1)?.search).toEqual({ after: undefined });
});

it('says in one sentence that the password is wrong and keeps the e-mail', async () => {
  server.use(
    http.post('/api/team/sign-in', () => HttpResponse.json({ code: 'wrong-credentials' }, { status: 401 })),
  );
  await renderConsole('/sign-in');
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('E-mail ou senha não conferem.');
  expect(screen.getByLabelText('E-mail')).toHaveValue('camila@clinica.com.br');
});

it('tells how long to wait after too many attempts', async () => {
  server.use(
    http.post('/api/team/sign-in', () =>
      HttpResponse.json({ code: 'too-many' }, { status: 429, headers: { 'Retry-After': '45' } }),
    ),
  );
  await renderConsole('/sign-in');
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent('45');
});
