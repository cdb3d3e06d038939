import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { meQuery } from '@/shared/api/session';
import type { Merge } from '@/shared/api/types';
import { i18n, speak } from '@/shared/i18n/i18n';
import { camila } from '@/testing/people';
import { server } from '@/testing/server';
import type { Detail } from '../model';
import { aRow } from '../testing';
import { DetailsPanel } from './DetailsPanel';

async function shown(merges: Merge[]) {
  server.use(http.get('/api/contact/contacts/107/merges', () => HttpResponse.json(merges)));
  await speak('pt-BR');
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, camila());
  const detail: Detail = {
    ...aRow({ id: 7 }),
    earlier: null,
    addresses: [],
    createdAt: '2026-11-01T12:00:00Z',
    draftText: '',
    firstUnread: null,
    canSend: true,
    cannotSendReason: null,
    replyTime: null,
  };
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <DetailsPanel detail={detail} lead={null} />
      </QueryClientProvider>
    </I18nProvider>,
  );
}

it('tells which records became part of a person, and when', async () => {
  await shown([
    {
      id: 1,
      byHand: false,
      undoable: false,
      name: 'Mari do clareamento',
      phone: '+5511988412207',
      at: '2026-11-19T15:00:00Z',
    },
    { id: 2, byHand: true, undoable: true, name: '', phone: '', at: '2026-11-20T15:00:00Z' },
  ]);
  expect(await screen.findByRole('heading', { name: 'Cadastros que viraram um' })).toBeVisible();
  expect(screen.getByText('Mari do clareamento')).toBeVisible();
  expect(screen.getByText('(11) 98841-2207')).toBeVisible();
  expect(screen.getByText('Sem nome nem número')).toBeVisible();
  expect(screen.getByText(/A rede mostrou que são a mesma pessoa/)).toBeVisible();
  expect(screen.getByText('Unido pela equipe')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Desfazer' })).toHaveLength(1);
});
