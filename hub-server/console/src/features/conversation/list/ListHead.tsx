import { useQuery } from '@tanstack/react-query';
import { ListFilter as FilterIcon, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { countsQuery } from '@/shared/api/counts';
import { useText } from '@/shared/i18n/text';
import { PlainIconButton } from '@/shared/ui/PlainButton';
import { openPalette } from '@/shared/ui/palette';
import { Tabs } from '@/shared/ui/Tabs';
import { Chip } from '@/shared/ui/Tag';
import type { InboxSearch } from '../inboxSearch';
import type { View } from '../model';
import { inboxesQuery } from '../queries';
import type { ListFilter } from '../rowsCache';

export const LIST_PANEL = 'conversations';

// Menus are no part of the first screen: their code comes right after it.
const FilterMenu = lazy(() => import('./FilterMenu').then((module) => ({ default: module.FilterMenu })));

export interface ListHeadProps {
  filter: ListFilter;
  onShow: (next: InboxSearch) => void;
}

const WHOLE: InboxSearch = { status: 'open' };

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
    <div className="shrink-0">
      <div className="flex h-14 items-center gap-1 ps-5 pe-3 max-tablet:ps-4">
        <h1 className="min-w-0 grow truncate text-title-2 max-tablet:text-title-1">
          {t('conversation.title')}
        </h1>
        <PlainIconButton
          className="desktop:hidden"
          icon={Search}
          label={t('conversation.search')}
          onPress={openPalette}
        />
        <Suspense fallback={<PlainIconButton icon={FilterIcon} label={t('conversation.filter')} />}>
          <FilterMenu filter={filter} onShow={onShow} />
        </Suspense>
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
    </div>
  );
}
