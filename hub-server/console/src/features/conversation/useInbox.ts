import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type InboxSearch, readInboxSearch } from './inboxSearch';
import type { ListFilter } from './rowsCache';

/** A message that somebody wants to see. Asked for again it is another wish. */
export interface Jump {
  message: number;
  wish: string;
}

/** Which list, which conversation and which message of it the address names, and how to go elsewhere. */
export function useInbox() {
  const { conversationId } = useParams({ strict: false });
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const { message, search } = useMemo(() => {
    const { message, ...search } = readInboxSearch(raw);
    return { message, search };
  }, [raw]);
  const wish = useLocation({ select: (location) => location.state.__TSR_key ?? '' });
  const jump: Jump | null = useMemo(
    () => (message === undefined ? null : { message, wish }),
    [message, wish],
  );
  const chosen = conversationId === undefined ? null : Number(conversationId);
  const filter: ListFilter = useMemo(
    () => ({ view: search.view ?? 'mine', status: search.status ?? 'open', inbox: search.inbox ?? null }),
    [search],
  );
  const open = useCallback(
    (id: number | null) =>
      void (id === null
        ? navigate({ to: '/inbox', search })
        : navigate({ to: '/inbox/$conversationId', params: { conversationId: String(id) }, search })),
    [navigate, search],
  );
  const show = useCallback(
    (next: InboxSearch) => void navigate({ to: '.', search: readInboxSearch({ ...search, ...next }) }),
    [navigate, search],
  );
  return { chosen, filter, search, jump, open, show };
}
