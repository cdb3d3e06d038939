import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { aMessage, aRow } from '@/features/conversation/testing';
import type { FoundMessage } from '@/shared/api/types';
import { camila } from '@/testing/people';
import { renderConsole } from '@/testing/renderConsole';
import { server } from '@/testing/server';

// jsdom neither measures nor scrolls, and the thread asks it to.
Element.prototype.scrollTo = () => {};
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

const NOON = '2026-11-20T15:00:00Z';
const EMPTY = { items: [], next: null };

function aFound(part: Partial<FoundMessage> & { id: number }): FoundMessage {
  return {
    conversation: aRow({ id: 7 }) as FoundMessage['conversation'],
    direction: 'in',
    author: '',
    kind: 'text',
    excerpt: { text: 'O portão é azul?', marks: [{ from: 2, to: 8 }] },
    sentAt: NOON,
    ...part,
  };
}

/** Answers each request of the search with the next page, and notes the words it was asked for. */
function hub(...pages: { items: FoundMessage[]; next: string | null }[]) {
  const asked: string[] = [];
  const around: string[] = [];
  server.use(
    http.get('/api/team/me', () => HttpResponse.json(camila())),
    http.get('/api/conversation/counts', () =>
      HttpResponse.json({ mine: 0, unassigned: 0, all: 0, unread: 0 }),
    ),
    http.post('/api/live/ticket', () => HttpResponse.error()),
    http.get('/api/health', () =>
      HttpResponse.json({ at: NOON, vitals: [{ name: 'chat', state: 'good', since: NOON, value: null }] }),
    ),
    http.get('/api/lead/board', () => HttpResponse.json({ columns: [] })),
    http.get('/api/lead/of-conversation/7', () => HttpResponse.json(null)),
    http.get('/api/channel/inboxes', () => HttpResponse.json(EMPTY)),
    http.get('/api/conversation/conversations', () => HttpResponse.json(EMPTY)),
    http.get('/api/conversation/found', () => HttpResponse.json(EMPTY)),
    http.get('/api/conversation/search', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const parts = ['words', 'from', 'until', 'cursor'].map((name) => searchParams.get(name) ?? '');
      asked.push(parts.filter(Boolean).join(' '));
      return HttpResponse.json(pages[asked.length - 1] ?? EMPTY);
    }),
    http.get('/api/conversation/conversations/7', () =>
      HttpResponse.json({
        ...aRow({ id: 7 }),
        addresses: [],
        firstUnread: null,
        draftText: '',
        createdAt: '2026-11-01T12:00:00Z',
        canReply: true,
        cannotReplyReason: null,
      }),
    ),
    http.get('/api/conversation/conversations/7/messages', ({ request }) => {
      const place = new URL(request.url).searchParams.get('around');
      if (place !== null) around.push(place);
      return HttpResponse.json({
        items: [aMessage({ id: place === null ? 900 : Number(place), conversation: 7 })],
        before: null,
        after: null,
      });
    }),
  );
  return { asked, around };
}

async function search(words: string) {
  const { router } = await renderConsole('/settings/health');
  await screen.findByText('Tudo está bem.');
  await userEvent.keyboard('/');
  const field = await screen.findByRole('searchbox');
  await userEvent.clear(field);
  await userEvent.click(field);
  // All at once: what is typed slowly is asked for on the way.
  await userEvent.paste(words);
  return router;
}

it('finds a message from any screen and opens its conversation there', async () => {
  const { asked, around } = hub({ items: [aFound({ id: 70 })], next: null });
  const router = await search('portao');
  const found = await screen.findByRole('menuitem', { name: /Mariana Teixeira.*O portão é azul/ });
  expect(found.querySelector('mark')).toHaveTextContent('portão');
  expect(asked).toEqual(['portao']);
  await userEvent.click(found);
  await waitFor(() => expect(router.state.location.pathname).toBe('/inbox/7'));
  expect(router.state.location.search).toMatchObject({ message: 70 });
  await waitFor(() => expect(around).toEqual(['70']));
});

it('looks between two days', async () => {
  const { asked } = hub(
    { items: [aFound({ id: 70 })], next: null },
    { items: [aFound({ id: 70 })], next: null },
    { items: [aFound({ id: 71, excerpt: { text: 'Um portão de novembro', marks: [] } })], next: null },
  );
  await search('portao');
  await screen.findByRole('menuitem', { name: /O portão é azul/ });
  fireEvent.change(screen.getByLabelText('Mensagens de'), { target: { value: '2026-11-01' } });
  await waitFor(() => expect(asked).toEqual(['portao', 'portao 2026-11-01']));
  fireEvent.change(screen.getByLabelText('até'), { target: { value: '2026-11-20' } });
  expect(await screen.findByRole('menuitem', { name: /Um portão de novembro/ })).toBeVisible();
  expect(asked[2]).toBe('portao 2026-11-01 2026-11-20');
  expect(screen.queryByText(/O portão é azul/)).toBeNull();
});

it('says that the team wrote it, and shows a note as a note', async () => {
  hub({
    items: [
      aFound({ id: 71, direction: 'out', author: 'Camila Rocha' }),
      aFound({ id: 72, direction: 'note', author: 'Diego Alves' }),
    ],
    next: null,
  });
  await search('portao');
  expect(await screen.findByText(/^Você:/)).toBeVisible();
  expect(screen.getByText(/^Diego Alves:/)).toBeVisible();
});

it('goes on by itself while the hub has found nothing yet, and by a row when there is more', async () => {
  const { asked } = hub(
    { items: [], next: 'two' },
    { items: [1, 2, 3, 4, 5].map((id) => aFound({ id })), next: 'three' },
    { items: [aFound({ id: 6, excerpt: { text: 'O último portão', marks: [] } })], next: null },
  );
  await search('portao');
  const more = await screen.findByRole('menuitem', { name: 'Mostrar mais mensagens' });
  expect(asked).toEqual(['portao', 'portao two']);
  await userEvent.click(more);
  expect(await screen.findByText(/O último portão/)).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Mostrar mais mensagens' })).toBeNull();
});
