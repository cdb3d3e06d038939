import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Id, Inbox, Reception } from '@/shared/api/types';

const address = (inbox: Id) => `/api/reception/inboxes/${inbox}`;

export const receptionQuery = (inbox: Id) =>
  queryOptions({
    queryKey: ['reception', inbox],
    queryFn: ({ signal }) => api.get<Reception>(address(inbox), undefined, signal),
  });

/** What the inbox is called. */
export const inboxNameQuery = (inbox: Id) =>
  queryOptions({
    queryKey: ['reception', 'inbox', inbox],
    queryFn: async ({ signal }) =>
      (await api.get<Inbox>(`/api/channel/inboxes/${inbox}`, undefined, signal)).name,
  });

export const receive = (inbox: Id, how: Reception) => api.put<Reception>(address(inbox), how);
