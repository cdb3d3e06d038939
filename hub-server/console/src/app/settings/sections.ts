import {
  Activity,
  Building2,
  History,
  KeyRound,
  type LucideIcon,
  Smartphone,
  TriangleAlert,
  User,
  Users,
} from 'lucide-react';
import type { Permission } from '@/shared/api/types';
import type { MessageId } from '@/shared/i18n/catalogue';

export interface Section {
  to:
    | '/settings/profile'
    | '/settings/organisation'
    | '/settings/health'
    | '/settings/inboxes'
    | '/settings/team'
    | '/settings/tokens'
    | '/settings/audit'
    | '/settings/deliveries';
  name: MessageId;
  about: MessageId;
  icon: LucideIcon;
  needs?: Permission;
}

export interface SectionGroup {
  title: MessageId;
  sections: readonly Section[];
}

/** The pages of the settings, in groups. Who may not use a page does not see its door. */
export const GROUPS: readonly SectionGroup[] = [
  {
    title: 'settings.group.talk',
    sections: [
      {
        to: '/settings/inboxes',
        name: 'settings.inboxes',
        about: 'settings.inboxes.about',
        icon: Smartphone,
        needs: 'inbox.read',
      },
      {
        to: '/settings/deliveries',
        name: 'settings.deliveries',
        about: 'settings.deliveries.about',
        icon: TriangleAlert,
        needs: 'delivery.manage',
      },
    ],
  },
  {
    title: 'settings.group.team',
    sections: [
      {
        to: '/settings/team',
        name: 'settings.team',
        about: 'settings.team.about',
        icon: Users,
        needs: 'team.read',
      },
      {
        to: '/settings/audit',
        name: 'settings.audit',
        about: 'settings.audit.about',
        icon: History,
        needs: 'audit.read',
      },
      {
        to: '/settings/tokens',
        name: 'settings.tokens',
        about: 'settings.tokens.about',
        icon: KeyRound,
        needs: 'token.manage',
      },
    ],
  },
  {
    title: 'settings.group.organisation',
    sections: [
      {
        to: '/settings/organisation',
        name: 'settings.organisation',
        about: 'settings.organisation.about',
        icon: Building2,
      },
      {
        to: '/settings/health',
        name: 'settings.health',
        about: 'settings.health.about',
        icon: Activity,
        needs: 'organisation.manage',
      },
    ],
  },
  {
    title: 'settings.group.you',
    sections: [
      { to: '/settings/profile', name: 'settings.profile', about: 'settings.profile.about', icon: User },
    ],
  },
];
