import type { QueryClient } from '@tanstack/react-query';
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { readInboxSearch } from '@/features/conversation/inboxSearch';
import { readBoardSearch } from '@/features/lead/boardSearch';
import { withAllWords } from '@/shared/i18n/i18n';
import { ownAddress, rootRoute, type SignInSearch, shellRoute } from './roots';
import { settingsRoutes } from './settings/routes';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ownAddress(search['after']),
  component: lazyRouteComponent(() => withAllWords(import('@/features/team/SignInPage')), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up/$token',
  component: lazyRouteComponent(() => withAllWords(import('@/features/team/SetUpPage')), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(
    () => withAllWords(import('@/features/team/InvitationPage')),
    'InvitationPage',
  ),
});

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

const inbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./InboxScreen'), 'InboxScreen'),
});

/** The list stays while the conversation beside it changes, so both addresses are one page. */
const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '$conversationId',
  staticData: { phoneBar: false },
});

const board = createRoute({
  getParentRoute: () => shellRoute,
  path: '/board',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('@/features/lead/BoardPage'), 'BoardPage'),
});

const routeTree = rootRoute.addChildren([
  signIn,
  setUp,
  invitation,
  shellRoute.addChildren([home, inbox.addChildren([conversation]), board, settingsRoutes]),
]);

/** The router of the console; tests give it a history of their own. */
export function consoleRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history ? { history } : {}),
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof consoleRouter>;
  }
  interface StaticDataRouteOption {
    /** False where the phone gives the height of its bar to the page, as inside a conversation. */
    phoneBar?: boolean;
  }
}
