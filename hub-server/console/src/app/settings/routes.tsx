import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readConsentSearch } from '@/features/channel/consentSearch';
import { withAllWords } from '@/shared/i18n/i18n';
import { shellRoute } from '../roots';

const frame = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => withAllWords(import('./SettingsFrame')), 'SettingsFrame'),
});

const profile = createRoute({
  getParentRoute: () => frame,
  path: 'profile',
  component: lazyRouteComponent(() => withAllWords(import('@/features/team/ProfilePage')), 'ProfilePage'),
});

const inboxes = createRoute({
  getParentRoute: () => frame,
  path: 'inboxes',
  component: lazyRouteComponent(() => withAllWords(import('@/features/channel/InboxesPage')), 'InboxesPage'),
});

const newInbox = createRoute({
  getParentRoute: () => frame,
  path: 'inboxes/new',
  component: lazyRouteComponent(
    () => withAllWords(import('@/features/channel/NewInboxPage')),
    'NewInboxPage',
  ),
});

const newAccount = createRoute({
  getParentRoute: () => frame,
  path: 'inboxes/new/$provider',
  validateSearch: readConsentSearch,
  component: lazyRouteComponent(
    () => withAllWords(import('@/features/channel/NewAccountPage')),
    'NewAccountPage',
  ),
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: 'inboxes/$inboxId',
  component: lazyRouteComponent(() => withAllWords(import('@/features/channel/InboxPage')), 'InboxPage'),
});

const reception = createRoute({
  getParentRoute: () => frame,
  path: 'inboxes/$inboxId/reception',
  component: lazyRouteComponent(
    () => withAllWords(import('@/features/reception/ReceptionPage')),
    'ReceptionPage',
  ),
});

const team = createRoute({
  getParentRoute: () => frame,
  path: 'team',
  component: lazyRouteComponent(() => withAllWords(import('@/features/team/TeamPage')), 'TeamPage'),
});

const tokens = createRoute({
  getParentRoute: () => frame,
  path: 'tokens',
  component: lazyRouteComponent(() => withAllWords(import('@/features/team/TokensPage')), 'TokensPage'),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: 'audit',
  component: lazyRouteComponent(() => withAllWords(import('@/features/team/AuditPage')), 'AuditPage'),
});

const deliveries = createRoute({
  getParentRoute: () => frame,
  path: 'deliveries',
  component: lazyRouteComponent(
    () => withAllWords(import('@/features/channel/DeliveriesPage')),
    'DeliveriesPage',
  ),
});

const organisation = createRoute({
  getParentRoute: () => frame,
  path: 'organisation',
  component: lazyRouteComponent(
    () => withAllWords(import('@/features/team/OrganisationPage')),
    'OrganisationPage',
  ),
});

const health = createRoute({
  getParentRoute: () => frame,
  path: 'health',
  component: lazyRouteComponent(() => withAllWords(import('@/features/health/HealthPage')), 'HealthPage'),
});

export const settingsRoutes = frame.addChildren([
  profile,
  inboxes,
  newInbox,
  newAccount,
  inbox,
  reception,
  team,
  tokens,
  audit,
  deliveries,
  organisation,
  health,
]);
