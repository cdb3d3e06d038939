import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { Id, Me } from './types';

/**
 * Signs the person in to another of their organisations. Nothing of the one before may stay on the screen or in memory, so
 * the page is loaded anew.
 */
export function useSwitchOrganisation() {
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: (organisation: Id) => api.post<Me>('/api/team/switch', { organisation }),
    onSuccess: () => {
      queries.clear();
      location.assign('/');
    },
  });
  return { enter: entering.mutate, busy: entering.isPending, error: entering.error };
}
