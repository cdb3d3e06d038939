import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inbox } from '@/shared/api/types';
import { askConsent, connect, keepInbox } from './channel.api';

/** Makes an inbox, and goes to where it is shown. */
export function useConnect() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: connect,
    onSuccess: async (inbox: Inbox) => {
      keepInbox(queries, inbox);
      await navigate({ to: '/settings/inboxes/$inboxId', params: { inboxId: String(inbox.id) } });
    },
  });
}

/** Goes to the provider, where the owner of the account agrees; it sends the browser back. */
export function useConsent() {
  return useMutation({
    mutationFn: askConsent,
    onSuccess: ({ address }) => window.location.assign(address),
  });
}
