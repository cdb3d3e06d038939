import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { beforeAll, expect, it } from 'vitest';
import type { Lead } from '@/shared/api/types';
import { i18n, speak } from '@/shared/i18n/i18n';
import { leadAt, stage } from '@/testing/leads';
import { server } from '@/testing/server';
import { useLeadActions } from './actions';
import { OF_CONVERSATION } from './queries';

beforeAll(() => speak('pt-BR'));

const LEAD = leadAt(stage(1), 5, {
  contact: { id: 7, name: 'Bia Kern', phone: null },
  conversation: 3,
  valueCents: null,
});

it('moves a lead on that is still being moved, and takes nobody for somebody else', async () => {
  let kept = LEAD;
  server.use(
    http.post('/api/lead/leads/5/stage', async ({ request }) => {
      const asked = (await request.json()) as { stage: number; version: number };
      if (asked.version !== kept.version) return HttpResponse.json({ code: 'stale' }, { status: 409 });
      kept = { ...kept, stage: stage(asked.stage), version: kept.version + 1 };
      return HttpResponse.json(kept);
    }),
    http.get('/api/lead/leads/5', () => HttpResponse.json(kept)),
  );
  const queries = new QueryClient();
  queries.setQueryData<Lead>([...OF_CONVERSATION, 3], LEAD);
  const shown = () => queries.getQueryData<Lead>([...OF_CONVERSATION, 3]);
  const { result } = renderHook(() => useLeadActions(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </I18nProvider>
    ),
  });
  const forward = result.current.move(LEAD, stage(2));
  expect(shown()?.stage.id).toBe(2);
  const back = result.current.move(shown() ?? LEAD, stage(1));
  expect(shown()?.stage.id).toBe(1);
  await Promise.all([forward, back]);
  expect(kept).toMatchObject({ stage: { id: 1 }, version: 3 });
  expect(shown()).toMatchObject({ stage: { id: 1 }, version: 3 });
});
