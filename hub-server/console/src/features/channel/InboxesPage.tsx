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
import { InboxMark } from '@/shared/ui/InboxMark';
import { Page } from '@/shared/ui/Page';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { type Column, Table } from '@/shared/ui/Table';
import { Tag } from '@/shared/ui/Tag';
import { Trouble } from '@/shared/ui/Trouble';
import { inboxesQuery, useInboxEvents } from './channel.api';
import { InboxMenu } from './InboxActions';
import { Passed, StateSince, StateTag } from './StateTag';
import { remedyOf, WhatToDo } from './WhatToDo';

function InboxName({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const account = inbox.phone ? phoneNumber(inbox.phone) : inbox.handle;
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <ChannelGlyph channel={inbox.practice ? 'practice' : inbox.kind} />
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <InboxMark inbox={inbox} />
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
        {account && (
          <span className="block truncate text-meta font-normal text-text-3" title={account}>
            {account}
          </span>
        )}
      </span>
    </span>
  );
}

function useColumns(): Column<Inbox>[] {
  const t = useText();
  return [
    { key: 'name', title: t('inbox.name'), cell: (inbox) => <InboxName inbox={inbox} /> },
    {
      key: 'state',
      title: t('inbox.state'),
      phone: 'second',
      cell: (inbox) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 tablet:flex-col tablet:items-start">
          <StateTag state={inbox.state} />
          <span className="text-meta text-text-3">
            <StateSince inbox={inbox} />
          </span>
          <span className="flex w-full flex-wrap gap-x-3 text-meta text-text-3 tablet:hidden">
            <span>
              {t('inbox.in')}: <Passed at={inbox.lastEventAt} />
            </span>
            <span>
              {t('inbox.out')}: <Passed at={inbox.lastSentAt} />
            </span>
          </span>
        </span>
      ),
    },
    { key: 'in', title: t('inbox.in'), cell: (inbox) => <Passed at={inbox.lastEventAt} /> },
    { key: 'out', title: t('inbox.out'), cell: (inbox) => <Passed at={inbox.lastSentAt} /> },
    {
      key: 'action',
      title: '',
      phone: 'end',
      cell: (inbox) => (
        <span className="flex justify-end">
          <InboxMenu inbox={inbox} withOpen />
        </span>
      ),
    },
  ];
}

const ill = (inbox: Inbox) => remedyOf(inbox) !== null;

function InboxList() {
  const t = useText();
  const inboxes = useQuery(inboxesQuery);
  const columns = useColumns();
  if (inboxes.isPending) return <SkeletonRows rows={3} />;
  if (inboxes.error) return <Trouble error={inboxes.error} onRetry={() => void inboxes.refetch()} />;
  if (inboxes.data.length === 0) {
    return <Empty icon={Smartphone} title={t('inbox.none')} fact={t('inbox.none.about')} />;
  }
  // what needs somebody stands first
  const rows = inboxes.data.toSorted((one, other) => Number(ill(other)) - Number(ill(one)));
  return (
    <Table
      label={t('settings.inboxes')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      under={(inbox) => {
        const remedy = remedyOf(inbox);
        return remedy && <WhatToDo inbox={inbox} remedy={remedy} />;
      }}
    />
  );
}

/** All channels of the organisation on one page: how each is, what passed last, and what to do about one that stopped. */
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
