import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { i18n, speak } from '@/shared/i18n/i18n';
import type { Message } from '../model';
import { LetterFoot, LetterHead } from './Letter';

type Letter = Extract<Message['content'], { type: 'letter' }>;

const LETTER: Letter = {
  type: 'letter',
  subject: 'Orçamento',
  from: { address: 'ana@example.com', name: 'Ana Lima' },
  to: [{ address: 'atendimento@aurora.example', name: '' }],
  cc: [{ address: 'bruno@example.com', name: '' }],
  replyTo: null,
  thread: [],
  quoted: 'Em seg., Loja escreveu:\n> R$ 120.',
  signature: '',
  automatic: false,
  page: true,
  files: [{ number: 2, name: 'pedido.pdf', mime: 'application/pdf', size: 2048 }],
  state: 'ready',
  address: '/letters/token',
};

async function shown(letter: Letter) {
  await speak('pt-BR');
  render(
    <I18nProvider i18n={i18n}>
      <LetterHead letter={letter} />
      <LetterFoot letter={letter} />
    </I18nProvider>,
  );
}

it('says who wrote to whom about what', async () => {
  await shown(LETTER);
  expect(screen.getByText('Orçamento')).toBeVisible();
  expect(screen.getByText('ana@example.com')).toBeVisible();
  expect(screen.getByText('Cópia: bruno@example.com')).toBeVisible();
});

it('folds what the letter repeats', async () => {
  await shown(LETTER);
  const repeated = screen.getByText(/R\$ 120\./);
  expect(repeated.closest('details')).not.toHaveAttribute('open');
  await userEvent.click(screen.getByText('Mensagem anterior'));
  expect(repeated.closest('details')).toHaveAttribute('open');
});

it('opens the page in a frame in which nothing runs, and fetches pictures from outside only when asked', async () => {
  await shown(LETTER);
  expect(document.querySelector('iframe')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Ver como foi enviado' }));
  const frame = () => screen.getByTitle<HTMLIFrameElement>('Orçamento');
  expect(frame()).toHaveAttribute('src', '/letters/token');
  expect(frame().getAttribute('sandbox')).not.toMatch(/allow-(scripts|same-origin|forms)/);
  await userEvent.click(screen.getByRole('button', { name: 'Mostrar imagens externas' }));
  expect(frame()).toHaveAttribute('src', '/letters/token?pictures=true');
});

it('offers the files and the original, once it is here', async () => {
  await shown(LETTER);
  expect(screen.getByRole('link', { name: /pedido\.pdf/ })).toHaveAttribute('href', '/letters/token/files/2');
  expect(screen.getByRole('link', { name: 'Baixar o original' })).toHaveAttribute(
    'href',
    '/letters/token/source',
  );
});

it('says that the original is still coming', async () => {
  await shown({ ...LETTER, state: 'pending', address: null });
  expect(screen.getByText('O original ainda está chegando.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ver como foi enviado' })).toBeNull();
});

it('says what a program wrote', async () => {
  await shown({ ...LETTER, automatic: true });
  expect(screen.getByText('Automático')).toBeVisible();
});
