import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { ConversationCounts, ConversationRow } from './types';

/** The counts beside Mine, Unassigned and All, and the unread of the door; live events keep them. */
export const countsQuery = (status: ConversationRow['status'] = 'open') =>
  queryOptions({
    queryKey: ['conversation', 'counts', status],
    queryFn: ({ signal }) => api.get<ConversationCounts>('/api/conversation/counts', { status }, signal),
  });
