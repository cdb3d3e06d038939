import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal, Plus, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '@/shared/api/problemText';
import { useMay } from '@/shared/api/session';
import type { Invitation, Member } from '@/shared/api/types';
import { ago, longDate } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { useLive } from '@/shared/live/live';
import { Avatar } from '@/shared/ui/Avatar';
import { Button, IconButton } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Menu, MenuItem, MenuLine, MenuSection } from '@/shared/ui/Menu';
import { Page, PageSection } from '@/shared/ui/Page';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { type Column, Table } from '@/shared/ui/Table';
import { Tag } from '@/shared/ui/Tag';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import { InviteDialog } from './InviteDialog';
import { ROLES, roleName } from './roles';
import {
  changeMember,
  invitationsQuery,
  keepMember,
  type MemberChange,
  membersQuery,
  useMemberEvents,
  withdraw,
} from './team.api';

function MemberName({ member }: { member: Member }) {
  const t = useText();
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar id={member.id} name={member.name} size={32} />
      <span className="min-w-0">
        <span className="flex items-center gap-2">
          <span className="truncate" title={member.name}>
            {member.name}
          </span>
          {member.you && <Tag>{t('team.you')}</Tag>}
          {!member.active && <Tag icon={UserX}>{t('team.inactive')}</Tag>}
        </span>
        <span className="block truncate text-meta font-normal text-text-3" title={member.email}>
          <span className="tablet:hidden">{`${roleName(t, member.role)} · `}</span>
          {member.email}
        </span>
      </span>
    </span>
  );
}

/** Changes a member, says so, and offers the way back. */
function useChangeMember(member: Member) {
  const t = useText();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ wanted }: { wanted: MemberChange; before: MemberChange }) =>
      changeMember(member.id, wanted),
    onSuccess: (changed, { wanted, before }) => {
      keepMember(queries, changed);
      const words = {
        role: () => t('team.changed.role', { name: member.name, role: roleName(t, changed.role) }),
        on: () => t('team.changed.on', { name: member.name }),
        off: () => t('team.changed.off', { name: member.name }),
      };
      const said = wanted.role ? words.role() : wanted.active ? words.on() : words.off();
      toast(said, () => change.mutate({ wanted: before, before: wanted }));
    },
  });
  return change;
}

function MemberMenu({ member }: { member: Member }) {
  const t = useText();
  const change = useChangeMember(member);
  const label = t('team.actions', { name: member.name });
  return (
    <>
      <Menu label={label} trigger={<IconButton icon={MoreHorizontal} size="small" label={label} />}>
        <MenuSection title={t('team.role')}>
          {ROLES.map((role) => (
            <MenuItem
              key={role}
              chosen={role === member.role}
              onAction={() =>
                role !== member.role && change.mutate({ wanted: { role }, before: { role: member.role } })
              }
            >
              {roleName(t, role)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuLine />
        {member.active ? (
          <MenuItem
            icon={UserX}
            danger
            onAction={() => change.mutate({ wanted: { active: false }, before: { active: true } })}
          >
            {t('team.deactivate')}
          </MenuItem>
        ) : (
          <MenuItem
            icon={UserCheck}
            onAction={() => change.mutate({ wanted: { active: true }, before: { active: false } })}
          >
            {t('team.activate')}
          </MenuItem>
        )}
      </Menu>
      {change.error && (
        <Dialog
          open
          alert
          onClose={change.reset}
          title={t('team.change.failed')}
          actions={<Button onPress={change.reset}>{t('ui.close')}</Button>}
        >
          {problemText(change.error)}
        </Dialog>
      )}
    </>
  );
}

function LastSeen({ member }: { member: Member }) {
  const t = useText();
  const here = useLive((live) => live.online.includes(member.id));
  if (here) return <span className="text-success-text">{t('team.online')}</span>;
  return member.lastSeen ? ago(member.lastSeen) : t('team.never');
}

function useColumns(): Column<Member>[] {
  const t = useText();
  const manages = useMay('team.manage');
  const columns: Column<Member>[] = [
    { key: 'name', title: t('team.person'), cell: (member) => <MemberName member={member} /> },
    { key: 'role', title: t('team.role'), cell: (member) => roleName(t, member.role) },
    {
      key: 'seen',
      title: t('team.seen'),
      roomy: true,
      cell: (member) => (
        <span className="text-meta whitespace-nowrap text-text-2">
          <LastSeen member={member} />
        </span>
      ),
    },
  ];
  if (manages) {
    columns.push({
      key: 'action',
      title: '',
      phone: 'end',
      cell: (member) => (
        <span className="flex justify-end">{!member.you && <MemberMenu member={member} />}</span>
      ),
    });
  }
  return columns;
}

function Members() {
  const t = useText();
  const members = useQuery(membersQuery);
  const columns = useColumns();
  useMemberEvents();
  if (members.isPending) return <SkeletonRows rows={4} />;
  if (members.error) return <Trouble error={members.error} onRetry={() => void members.refetch()} />;
  return <Table label={t('settings.team')} columns={columns} rows={members.data} keyOf={({ id }) => id} />;
}

function OpenInvitations() {
  const t = useText();
  const queries = useQueryClient();
  const invitations = useQuery(invitationsQuery);
  const withdrawal = useMutation({
    mutationFn: ({ id }: Invitation) => withdraw(id),
    onSuccess: (_, gone) => {
      queries.setQueryData(invitationsQuery.queryKey, (known) => known?.filter(({ id }) => id !== gone.id));
      toast(t('team.invite.withdrawn'));
    },
  });
  if (!invitations.data || invitations.data.length === 0) return null;
  return (
    <PageSection title={t('team.invite.open')}>
      <ul className="border-t border-line">
        {invitations.data.map((invitation) => (
          <li key={invitation.id} className="flex items-center gap-3 border-b border-line py-3">
            <span className="min-w-0 grow">
              <span className="block truncate font-semibold">
                {invitation.email ?? t('team.invite.anyone')}
              </span>
              <span className="block text-meta text-text-2">
                {t('team.invite.until', {
                  role: roleName(t, invitation.role),
                  date: longDate(invitation.expiresAt),
                })}
              </span>
            </span>
            <Button
              size="small"
              busy={withdrawal.isPending && withdrawal.variables.id === invitation.id}
              onPress={() => withdrawal.mutate(invitation)}
            >
              {t('team.invite.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** Who has access and what they may do. */
export function TeamPage() {
  const t = useText();
  const manages = useMay('team.manage');
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t('settings.team')}
      actions={
        manages && (
          <Button kind="primary" icon={Plus} onPress={() => setInviting(true)}>
            {t('team.invite')}
          </Button>
        )
      }
    >
      <Members />
      {manages && <OpenInvitations />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
