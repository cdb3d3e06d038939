import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Callback, Id, Page, ProgramKeys } from '@/shared/api/types';

// Callbacks come without an event of their own: they are read anew every few seconds while the page is open.

export const callbacksQuery = (inbox: Id) =>
  infiniteQueryOptions({
    queryKey: ['channel', 'callbacks', inbox],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Callback>>(
        `/api/channel/inboxes/${inbox}/callbacks`,
        { cursor: pageParam, limit: 20 },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: 5000,
  });

export const makeKeys = (inbox: Id) => api.post<ProgramKeys>(`/api/channel/inboxes/${inbox}/keys`);
export const sendAgain = (inbox: Id, callback: Id) =>
  api.post(`/api/channel/inboxes/${inbox}/callbacks/${callback}/retry`);
