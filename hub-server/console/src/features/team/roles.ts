import type { RoleCode } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/text';

export const ROLES: readonly RoleCode[] = ['agent', 'manager', 'administrator'];

export function roleName(t: Translate, role: RoleCode): string {
  return t(`team.role.${role}`);
}
