import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, Smartphone } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import type { Inbox } from '@/shared/api/types';
import { phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { Empty } from '@/shared/ui/Empty';
import { Page } from '@/shared/ui/Page';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { type Column, Table } from '@/shared/ui/Table';
import { Tag } from '@/shared/ui/Tag';
import { Trouble } from '@/shared/ui/Trouble';
import { inboxesQuery, useInboxEvents } from './channel.api';
import { InboxMenu, RestartFailure, useRestart } from './InboxActions';
import { isDown, StateAge, StateTag } from './StateTag';

function InboxName({ inbox }: { inbox: Inbox }) {
  const t = useText();
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <ChannelGlyph channel={inbox.practice ? 'practice' : inbox.kind} />
      <Link
        to="/settings/inboxes/$inboxId"
        params={{ inboxId: String(inbox.id) }}
        className="min-w-0 truncate rounded-tag hover:underline"
        title={inbox.name}
      >
        {inbox.name}
      </Link>
      {inbox.practice && <Tag>{t('inbox.practice')}</Tag>}
    </span>
  );
}

function RowAction({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const again = useRestart(inbox);
  const manages = useMay('inbox.manage');
  return (
    <span className="flex items-center justify-end gap-1">
      {manages && isDown(inbox.state) && (
        <Button size="small" busy={again.isPending} onPress={() => again.mutate()}>
          {t('inbox.reconnect')}
        </Button>
      )}
      <InboxMenu inbox={inbox} withOpen />
      <RestartFailure restarting={again} />
    </span>
  );
}

function useColumns(): Column<Inbox>[] {
  const t = useText();
  return [
    { key: 'name', title: t('inbox.name'), cell: (inbox) => <InboxName inbox={inbox} /> },
    {
      key: 'phone',
      title: t('inbox.phone'),
      cell: (inbox) => (
        <span className="whitespace-nowrap">
          {inbox.phone ? phoneNumber(inbox.phone) : (inbox.handle ?? '—')}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('inbox.state'),
      phone: 'second',
      cell: (inbox) => (
        <span className="flex flex-wrap items-center gap-x-2 tablet:flex-col tablet:items-start">
          <StateTag state={inbox.state} />
          <span className="text-meta text-text-3">
            <StateAge inbox={inbox} />
          </span>
        </span>
      ),
    },
    { key: 'action', title: '', phone: 'end', cell: (inbox) => <RowAction inbox={inbox} /> },
  ];
}

function InboxList() {
  const t = useText();
  const inboxes = useQuery(inboxesQuery);
  const columns = useColumns();
  if (inboxes.isPending) return <SkeletonRows rows={3} />;
  if (inboxes.error) return <Trouble error={inboxes.error} onRetry={() => void inboxes.refetch()} />;
  if (inboxes.data.length === 0) {
    return <Empty icon={Smartphone} title={t('inbox.none')} fact={t('inbox.none.about')} />;
  }
  return <Table label={t('settings.inboxes')} columns={columns} rows={inboxes.data} keyOf={({ id }) => id} />;
}

/** All numbers of the organisation and how each of them is. */
export function InboxesPage() {
  const t = useText();
  const navigate = useNavigate();
  const manages = useMay('inbox.manage');
  useInboxEvents();
  return (
    <Page
      title={t('settings.inboxes')}
      about={t('inbox.about')}
      actions={
        manages && (
          <Button kind="primary" icon={Plus} onPress={() => void navigate({ to: '/settings/inboxes/new' })}>
            {t('inbox.add')}
          </Button>
        )
      }
    >
      <InboxList />
    </Page>
  );
}
