import { KanbanSquare, type LucideIcon, MessageCircle, Settings2 } from 'lucide-react';
import { useMe } from '@/shared/api/session';
import type { Permission } from '@/shared/api/types';
import type { MessageId } from '@/shared/i18n/catalogue';

export interface Door {
  to: '/inbox' | '/board' | '/settings';
  name: MessageId;
  icon: LucideIcon;
  keys: string;
  does: MessageId;
  needs?: Permission;
  foot?: boolean;
}

/** The doors of the rail and of the phone's bar: only what exists. */
const DOORS: readonly Door[] = [
  {
    to: '/inbox',
    name: 'shell.inbox',
    icon: MessageCircle,
    keys: 'KeyG KeyI',
    does: 'keys.inbox',
    needs: 'conversation.read',
  },
  {
    to: '/board',
    name: 'shell.board',
    icon: KanbanSquare,
    keys: 'KeyG KeyB',
    does: 'keys.board',
    needs: 'lead.read',
  },
  {
    to: '/settings',
    name: 'shell.settings',
    icon: Settings2,
    keys: 'KeyG KeyS',
    does: 'keys.settings',
    foot: true,
  },
];

/** The doors that open for the one signed in. */
export function useDoors(): readonly Door[] {
  const { permissions } = useMe();
  return DOORS.filter((door) => !door.needs || permissions.includes(door.needs));
}
