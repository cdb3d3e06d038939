import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { live } from '@/shared/live/live';
import { api } from './client';

/** Ends the session here; what was read does not stay in the memory of the tab. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await api.post('/api/team/sign-out').catch(() => undefined);
    live.stop();
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
}
