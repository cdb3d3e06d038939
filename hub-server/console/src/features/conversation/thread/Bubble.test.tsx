import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { meQuery } from '@/shared/api/session';
import { i18n, speak } from '@/shared/i18n/i18n';
import { camila } from '@/testing/people';
import type { Message } from '../model';
import { aMessage } from '../testing';
import { Bubble } from './Bubble';

async function shown(message: Message, namesake = false) {
  await speak('pt-BR');
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, camila());
  const deeds = {
    onLook: vi.fn(),
    onRetry: vi.fn(),
    onRetryMedia: vi.fn(),
    onDiscard: vi.fn(),
    onJump: vi.fn(),
    onMenu: vi.fn(),
  };
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <Bubble message={message} first group={namesake} namesake={namesake} marked={false} {...deeds} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return deeds;
}

it('asks a person about a message of which nobody knows whether it was sent', async () => {
  const message = aMessage({ id: 7, direction: 'out', status: 'unknown' });
  const { onRetry } = await shown(message);
  expect(screen.getByText('Talvez não tenha saído. Confira antes no celular.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Enviar de novo' }));
  expect(onRetry).toHaveBeenCalledExactlyOnceWith(message);
});

it('shows the number of a member of a group whose name another one has', async () => {
  const author = {
    kind: 'contact',
    id: null,
    name: 'Ana Lima',
    address: 'whatsapp-pn:5511987654321',
    phone: '+5511987654321',
  } as const;
  await shown(aMessage({ id: 12, author }), true);
  expect(screen.getByText('Ana Lima')).toHaveTextContent('(11) 98765-4321');
});

it('says that a view-once message is kept', async () => {
  await shown(aMessage({ id: 8, viewOnce: true }));
  expect(screen.getByTitle(/Visualização única/)).toBeVisible();
});

it('says that a message which vanishes from the phones is kept', async () => {
  await shown(aMessage({ id: 9, ephemeral: true }));
  expect(screen.getByTitle(/Mensagem temporária/)).toBeVisible();
});

it('says under a message that reached nobody what may be wrong', async () => {
  await shown(aMessage({ id: 10, direction: 'out', status: 'sent', undelivered: true }));
  expect(screen.getByText(/Não chegou a nenhum aparelho/)).toBeVisible();
});

it('names the file that did not come, and fetches it again', async () => {
  const message = aMessage({
    id: 11,
    content: {
      type: 'media',
      file: {
        id: null,
        name: 'orçamento-2026.pdf',
        mime: 'application/pdf',
        size: 0,
        kind: 'document',
        width: null,
        height: null,
        seconds: null,
        address: null,
        state: 'failed',
        reason: 'no-file',
      },
    },
  });
  const { onRetryMedia } = await shown(message);
  expect(screen.getByText('orçamento-2026.pdf')).toBeVisible();
  expect(screen.getByText('O arquivo não veio')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Buscar de novo' }));
  expect(onRetryMedia).toHaveBeenCalledExactlyOnceWith(message);
});

it('says that the quoted words are ours where nobody of the team is their writer', async () => {
  const quote = { message: null, author: '', own: true, text: 'É este produto?', kind: 'text' };
  await shown(aMessage({ id: 10, quote }));
  expect(screen.getByText('Você')).toBeVisible();
  expect(screen.getByText('É este produto?')).toBeVisible();
});

it('names nobody for quoted words of which no writer was told', async () => {
  await shown(
    aMessage({ id: 11, quote: { message: null, author: '', own: false, text: 'Sim', kind: 'text' } }),
  );
  expect(screen.getByText('Sim')).toBeVisible();
  expect(screen.queryByText('Você')).toBeNull();
});
