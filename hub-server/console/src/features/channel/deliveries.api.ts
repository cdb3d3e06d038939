import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { DeadLetter, Id, KeptEvent, Page } from '@/shared/api/types';

// Problems come without an event of their own: they are read anew each time the page is opened.

export const deadLettersQuery = infiniteQueryOptions({
  queryKey: ['channel', 'dead-letters'],
  queryFn: ({ pageParam, signal }) =>
    api.get<Page<DeadLetter>>('/api/channel/dead-letters', { cursor: pageParam, limit: 30 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  staleTime: 0,
});

export const keptEventsQuery = infiniteQueryOptions({
  queryKey: ['channel', 'kept-events'],
  queryFn: ({ pageParam, signal }) =>
    api.get<Page<KeptEvent>>('/api/channel/kept-events', { cursor: pageParam, limit: 30 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  staleTime: 0,
});

export const keptEventQuery = (id: Id) =>
  queryOptions({
    queryKey: ['channel', 'kept-events', id],
    queryFn: ({ signal }) => api.get<KeptEvent>(`/api/channel/kept-events/${id}`, undefined, signal),
  });

export const retryDeadLetter = (id: string) =>
  api.post(`/api/channel/dead-letters/${encodeURIComponent(id)}/retry`);
export const retryKeptEvent = (id: Id) =>
  api.post<{ outcome: string }>(`/api/channel/kept-events/${id}/retry`);
