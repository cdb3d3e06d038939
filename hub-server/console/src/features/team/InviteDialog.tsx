import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { Invitation, RoleCode } from '@/shared/api/types';
import { longDate } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { CopyField } from '@/shared/ui/CopyField';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { Select } from '@/shared/ui/Select';
import { ROLES, roleName } from './roles';
import { invitationsQuery, invite } from './team.api';

function Made({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-4 pt-1 pb-4">
      <p>{t('team.invite.made', { date: longDate(invitation.expiresAt) })}</p>
      <CopyField label={t('team.invite.link')} value={invitation.link ?? ''} />
      <Button kind="primary" className="self-end" onPress={onClose}>
        {t('team.invite.done')}
      </Button>
    </div>
  );
}

/** Makes a link for one person; who has it can join with the chosen role. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [role, setRole] = useState<RoleCode>('agent');
  const inviting = useMutation({
    mutationFn: (email: string) => invite(role, email),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const problem = isProblem(inviting.error) ? inviting.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    inviting.mutate(String(new FormData(event.currentTarget).get('email')).trim());
  };
  return (
    <Dialog open onClose={onClose} title={inviting.data ? t('team.invite.ready') : t('team.invite.title')}>
      {inviting.data ? (
        <Made invitation={inviting.data} onClose={onClose} />
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-2 pb-4">
          <Select
            label={t('team.role')}
            value={role}
            onChange={setRole}
            choices={ROLES.map((key) => ({
              key,
              label: roleName(t, key),
              about: t(`team.role.${key}.about`),
            }))}
          />
          <Field
            label={t('team.invite.email')}
            name="email"
            type="email"
            autoComplete="off"
            help={t('team.invite.email.help')}
            error={fieldText(problem, 'email')}
          />
          <Refusal error={inviting.error} />
          <div className="flex justify-end gap-2">
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" kind="primary" busy={inviting.isPending}>
              {t('team.invite.go')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
