import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { Board, Lead, Page, Pipeline } from '@/shared/api/types';
import { appendLeads } from './boardCache';

export const BOARD = ['lead', 'board'] as const;
export const OF_CONVERSATION = ['lead', 'of-conversation'] as const;

const PAGE = 20;

export const boardQuery = queryOptions({
  queryKey: BOARD,
  queryFn: ({ signal }) => api.get<Board>('/api/lead/board', { limit: PAGE }, signal),
});

/** Adds the next leads of one column. */
export async function loadMoreLeads(queries: QueryClient, stage: number): Promise<void> {
  const cursor = queries
    .getQueryData<Board>(BOARD)
    ?.columns.find((column) => column.stage.id === stage)?.next;
  if (!cursor) return;
  const page = await api.get<Page<Lead>>(`/api/lead/board/${stage}`, { cursor, limit: PAGE });
  queries.setQueryData<Board>(BOARD, (board) => board && appendLeads(board, stage, page));
}

export const pipelinesQuery = queryOptions({
  queryKey: ['lead', 'pipelines'],
  queryFn: async ({ signal }) => {
    const answer = await api.get<Pipeline[] | Page<Pipeline>>('/api/lead/pipelines', undefined, signal);
    return Array.isArray(answer) ? answer : answer.items;
  },
});

/** The open lead of a conversation; a group, for one, has none. */
export function leadOfConversationQuery(conversation: number) {
  return queryOptions({
    queryKey: [...OF_CONVERSATION, conversation] as const,
    queryFn: async ({ signal }): Promise<Lead | null> => {
      try {
        return await api.get<Lead>(`/api/lead/of-conversation/${conversation}`, undefined, signal);
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null;
        throw error;
      }
    },
  });
}
