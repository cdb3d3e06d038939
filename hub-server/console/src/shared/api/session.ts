import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { speak } from '@/shared/i18n/i18n';
import { isLanguage } from '@/shared/i18n/language';
import { chooseLargeText, chooseTheme } from '@/shared/ui/appearance';
import { api } from './client';
import type { Me, MeChange, Permission } from './types';

/** Who is signed in, where, and what they may do. */
export const meQuery = queryOptions({
  queryKey: ['team', 'me'],
  queryFn: async ({ signal }) => {
    const me = await api.get<Me>('/api/team/me', undefined, signal);
    await wear(me);
    return me;
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Shows the console as this person has chosen: language, colours, size of text. */
export async function wear({ user }: Me): Promise<void> {
  chooseTheme(user.theme);
  chooseLargeText(user.textSize === 'large');
  if (isLanguage(user.locale)) await speak(user.locale);
}

/** Inside the shell there is always somebody signed in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the one signed in may do it. The hub decides; this only spares a door that would not open. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}

/** Saves a choice of the person at once, with the old one kept on refusal. */
export function useChangeMe(): (change: MeChange) => Promise<Me> {
  const queries = useQueryClient();
  return async (change) => {
    const before = queries.getQueryData(meQuery.queryKey);
    const { password: _, ...shown } = change;
    if (before) {
      const next = { ...before, user: { ...before.user, ...shown } };
      queries.setQueryData(meQuery.queryKey, next);
      await wear(next);
    }
    try {
      const me = await api.patch<Me>('/api/team/me', change);
      queries.setQueryData(meQuery.queryKey, me);
      return me;
    } catch (error) {
      if (before) {
        queries.setQueryData(meQuery.queryKey, before);
        await wear(before);
      }
      throw error;
    }
  };
}
