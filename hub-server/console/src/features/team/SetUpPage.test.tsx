import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

it('asks one block of questions a screen and goes back to the refused one', async () => {
  let sent: unknown;
  server.use(
    http.get('/api/team/set-up/abc', () => new HttpResponse(null, { status: 204 })),
    http.post('/api/team/set-up', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(
        { code: 'invalid', errors: [{ field: 'name', code: 'too-long' }] },
        { status: 422 },
      );
    }),
  );
  const user = userEvent.setup();
  await renderConsole('/set-up/abc');

  await user.click(await screen.findByRole('button', { name: 'Continuar' }));
  expect(screen.getByText('Preencha este campo.')).toBeVisible();
  await user.type(screen.getByLabelText('Nome da empresa'), 'Clínica Atemporal{Enter}');
  await user.type(screen.getByLabelText('Seu nome'), 'Camila{Enter}');
  await user.type(screen.getByLabelText('E-mail'), 'camila@clinica.com.br');
  await user.type(screen.getByLabelText('Senha'), 'três palavras juntas{Enter}');

  expect(await screen.findByText('Longo demais. Encurte.')).toBeVisible();
  expect(screen.getByLabelText('Seu nome')).toHaveValue('Camila');
  expect(sent).toMatchObject({
    token: 'abc',
    organisation: 'Clínica Atemporal',
    locale: 'pt-BR',
    email: 'camila@clinica.com.br',
  });
});

it('asks at most three things on each of its three screens', async () => {
  server.use(http.get('/api/team/set-up/abc', () => new HttpResponse(null, { status: 204 })));
  const user = userEvent.setup();
  await renderConsole('/set-up/abc');
  // A password has no role of its own, so fields are counted as what they are.
  const asked = () => document.querySelectorAll('input, textarea, select, [role=combobox]').length;
  const counts: number[] = [];
  for (const [label, words] of [
    ['Nome da empresa', 'Clínica Atemporal{Enter}'],
    ['Seu nome', 'Camila{Enter}'],
    ['E-mail', 'camila@clinica.com.br'],
  ] as const) {
    const field = await screen.findByLabelText(label);
    counts.push(asked());
    await user.type(field, words);
  }
  expect(counts).toHaveLength(3);
  for (const count of counts) {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(3);
  }
});

it('says with an example what is wrong with an e-mail, and keeps it', async () => {
  server.use(
    http.get('/api/team/set-up/abc', () => new HttpResponse(null, { status: 204 })),
    http.post('/api/team/set-up', () =>
      HttpResponse.json({ code: 'invalid', errors: [{ field: 'email', code: 'email' }] }, { status: 422 }),
    ),
  );
  const user = userEvent.setup();
  await renderConsole('/set-up/abc');
  await user.type(await screen.findByLabelText('Nome da empresa'), 'Clínica Atemporal{Enter}');
  await user.type(screen.getByLabelText('Seu nome'), 'Camila{Enter}');
  await user.type(screen.getByLabelText('E-mail'), 'camila@');
  await user.type(screen.getByLabelText('Senha'), 'três palavras juntas{Enter}');
  expect(await screen.findByText(/^Falta algo no e-mail. Exemplo: /)).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('camila@');
});

it('explains a link that was used', async () => {
  server.use(
    http.get('/api/team/set-up/old', () => HttpResponse.json({ code: 'not-found' }, { status: 404 })),
  );
  await renderConsole('/set-up/old');
  expect(await screen.findByRole('heading', { name: 'Este link não vale mais.' })).toBeInTheDocument();
});
