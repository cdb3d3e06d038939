import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isProblem } from '@/shared/api/problem';
import { meQuery } from '@/shared/api/session';
import { Announcer } from '@/shared/ui/announce';
import { TooltipLayer } from '@/shared/ui/Tooltip';
import { Crashed, Lost, Waiting } from './Fallbacks';

export interface RouterContext {
  queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <>
      <Outlet />
      <Announcer />
      <TooltipLayer />
    </>
  ),
  notFoundComponent: Lost,
  errorComponent: Crashed,
});

export interface SignInSearch {
  /** Where to go on after the sign-in. */
  after?: string | undefined;
}

/** Only an address of our own: never another site. Said outright, because the router keeps what is not named. */
export function ownAddress(value: unknown): SignInSearch {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? { after: value } : { after: undefined };
}

/** Everything behind the sign-in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery);
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      throw redirect({
        to: '/sign-in',
        search: ownAddress(location.pathname === '/' ? null : location.href),
      });
    }
  },
  component: lazyRouteComponent(() => import('./shell/Shell'), 'Shell'),
  pendingComponent: Waiting,
});
