import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { meQuery } from '@/shared/api/session';
import { i18n, speak } from '@/shared/i18n/i18n';
import { undoLast } from '@/shared/ui/Toast';
import { camila } from '@/testing/people';
import { server } from '@/testing/server';
import { useActions } from './actions';
import type { Message, Thread } from './model';
import { patchMessage } from './patches';
import { THREAD } from './queries';
import { aMessage, aRow } from './testing';

beforeAll(() => speak('pt-BR'));

const SENT = aMessage({
  id: 9,
  direction: 'out',
  author: { kind: 'user', id: 3, name: 'Camila Rocha', address: null, phone: null },
  text: 'Oi',
  status: 'sent',
});
const ADDRESS = '/api/conversation/conversations/1/messages/9';

function desk() {
  const queries = new QueryClient();
  queries.setQueryData(meQuery.queryKey, camila());
  queries.setQueryData<Thread>([...THREAD, 1], { items: [SENT], before: null, after: null });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </I18nProvider>
  );
  const { result } = renderHook(() => useActions(), { wrapper });
  const shown = () => queries.getQueryData<Thread>([...THREAD, 1])?.items[0];
  /** The network was quick: everybody was told before the answer, which is of the moment of asking, has come. */
  const toldFirst = (told: Partial<Message>) => {
    patchMessage(queries, { ...SENT, ...told });
    return HttpResponse.json(SENT);
  };
  return { actions: result.current, shown, toldFirst };
}

it('keeps a message withdrawn that everybody was told of before the answer came', async () => {
  const { actions, shown, toldFirst } = desk();
  server.use(http.delete(ADDRESS, () => toldFirst({ revoked: true })));
  await actions.revoke(SENT);
  expect(shown()?.revoked).toBe(true);
});

it('keeps the new words that everybody was told of before the answer came', async () => {
  const { actions, shown, toldFirst } = desk();
  server.use(http.put(ADDRESS, () => toldFirst({ text: 'Olá', edited: true })));
  await actions.edit(SENT, 'Olá');
  expect(shown()).toMatchObject({ text: 'Olá', edited: true });
});

it('shows nothing as withdrawn or changed that WhatsApp has not been told', async () => {
  const { actions, shown } = desk();
  server.use(http.delete(ADDRESS, () => HttpResponse.json(SENT)));
  server.use(http.put(ADDRESS, () => HttpResponse.json(SENT)));
  await actions.revoke(SENT);
  await actions.edit(SENT, 'Olá');
  expect(shown()).toEqual(SENT);
});

it('takes a reaction back that was refused', async () => {
  const { actions, shown } = desk();
  server.use(
    http.put(`${ADDRESS}/reaction`, () =>
      HttpResponse.json({ code: 'not-sent', status: 409 }, { status: 409 }),
    ),
  );
  const asked = actions.react(SENT, '👍');
  expect(shown()?.reactions).toHaveLength(1);
  await asked;
  expect(shown()?.reactions).toEqual([]);
});

it('undoes an assignment only after it was made, however slowly the hub answers', async () => {
  const { actions } = desk();
  const row = aRow({ id: 1, assignee: null });
  const asked: unknown[] = [];
  server.use(
    http.put('/api/conversation/conversations/1/assignment', async ({ request }) => {
      const { user } = (await request.json()) as { user: number | null };
      if (user !== null) await delay(50);
      asked.push(user);
      return HttpResponse.json({
        ...row,
        assignee: user === null ? null : { id: user, name: 'Camila Rocha' },
      });
    }),
  );
  const assigned = actions.assign(row, actions.me);
  undoLast();
  await assigned;
  await vi.waitFor(() => expect(asked).toEqual([actions.me.id, null]));
});
