import { useQuery } from '@tanstack/react-query';
import { ListFilter as FilterIcon } from 'lucide-react';
import { countsQuery } from '@/shared/api/counts';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import { Menu, MenuItem, MenuSection } from '@/shared/ui/Menu';
import { Tabs } from '@/shared/ui/Tabs';
import { Chip } from '@/shared/ui/Tag';
import type { InboxSearch } from '../inboxSearch';
import type { View } from '../model';
import { inboxesQuery } from '../queries';
import type { ListFilter } from '../rowsCache';

export const LIST_PANEL = 'conversations';

interface ListHeadProps {
  filter: ListFilter;
  onShow: (next: InboxSearch) => void;
}

const WHOLE: InboxSearch = { status: 'open' };

function FilterMenu({ filter, onShow }: ListHeadProps) {
  const t = useText();
  const { data: inboxes = [] } = useQuery(inboxesQuery);
  const changed = filter.status !== 'open' || filter.inbox !== null;
  const toInbox = (inbox: number | undefined) => onShow({ inbox });
  return (
    <Menu
      label={t('conversation.filter')}
      trigger={
        <IconButton
          icon={FilterIcon}
          label={t('conversation.filter')}
          {...(changed ? { active: true } : {})}
        />
      }
    >
      <MenuSection title={t('conversation.filter.status')}>
        <MenuItem chosen={filter.status === 'open'} onAction={() => onShow({ status: 'open' })}>
          {t('conversation.filter.open')}
        </MenuItem>
        <MenuItem chosen={filter.status === 'resolved'} onAction={() => onShow({ status: 'resolved' })}>
          {t('conversation.filter.resolved')}
        </MenuItem>
      </MenuSection>
      <MenuSection title={t('conversation.filter.inbox')}>
        <MenuItem chosen={filter.inbox === null} onAction={() => toInbox(undefined)}>
          {t('conversation.filter.every-inbox')}
        </MenuItem>
        {inboxes.map((inbox) => (
          <MenuItem key={inbox.id} chosen={filter.inbox === inbox.id} onAction={() => toInbox(inbox.id)}>
            {inbox.practice ? t('conversation.filter.practice', { name: inbox.name }) : inbox.name}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
}

/** What narrows the list stands in sight, with its way out. */
function Narrowed({ filter, onShow }: ListHeadProps) {
  const t = useText();
  const { data: inboxes = [] } = useQuery(inboxesQuery);
  const inbox = inboxes.find((item) => item.id === filter.inbox);
  if (filter.status === 'open' && filter.inbox === null) return null;
  return (
    <div className="flex flex-wrap gap-2 border-b border-line px-4 py-2">
      {filter.status === 'resolved' && (
        <Chip on onPress={() => onShow(WHOLE)} onRemove={() => onShow(WHOLE)}>
          {t('conversation.filter.resolved')}
        </Chip>
      )}
      {filter.inbox !== null && (
        <Chip on onPress={() => onShow({ inbox: undefined })} onRemove={() => onShow({ inbox: undefined })}>
          {inbox?.name ?? '…'}
        </Chip>
      )}
    </div>
  );
}

/** Title, filter, and the three views with their counts. */
export function ListHead({ filter, onShow }: ListHeadProps) {
  const t = useText();
  const { data: counts } = useQuery(countsQuery(filter.status));
  const tabs: { key: View; label: string; count: number | undefined }[] = [
    { key: 'mine', label: t('conversation.view.mine'), count: counts?.mine },
    { key: 'unassigned', label: t('conversation.view.unassigned'), count: counts?.unassigned },
    { key: 'all', label: t('conversation.view.all'), count: counts?.all },
  ];
  return (
    <>
      <div className="flex h-14 items-center gap-1 ps-5 pe-3 max-tablet:ps-4">
        <h1 className="min-w-0 grow truncate text-title-2 max-tablet:text-title-1">
          {t('conversation.title')}
        </h1>
        <FilterMenu filter={filter} onShow={onShow} />
      </div>
      <Tabs
        label={t('conversation.views')}
        tabs={tabs}
        value={filter.view}
        onChange={(view) => onShow({ view })}
        panelId={LIST_PANEL}
        className="px-5 max-tablet:px-4"
      />
      <Narrowed filter={filter} onShow={onShow} />
    </>
  );
}
