import type { Me, Permission } from '@/shared/api/types';

const ALL: Permission[] = [
  'conversation.read',
  'conversation.reply',
  'conversation.assign',
  'lead.read',
  'lead.move',
  'contact.read',
  'contact.edit',
  'inbox.read',
  'inbox.manage',
  'team.read',
  'team.manage',
  'token.manage',
  'audit.read',
  'delivery.manage',
  'organisation.manage',
];

/** Camila administers; a test takes from her what it needs her not to have. */
export function camila(permissions: Permission[] = ALL): Me {
  return {
    user: {
      id: 3,
      name: 'Camila Rocha',
      email: 'camila@clinica.com.br',
      locale: 'pt-BR',
      theme: 'light',
      textSize: 'normal',
      enterSends: true,
      signature: '',
    },
    organisation: {
      id: 1,
      name: 'Clínica Atemporal',
      locale: 'pt-BR',
      timeZone: 'America/Sao_Paulo',
      currency: 'BRL',
      edition: 'community',
      demo: false,
    },
    role: 'administrator',
    permissions,
    organisations: [{ id: 1, name: 'Clínica Atemporal' }],
  };
}
