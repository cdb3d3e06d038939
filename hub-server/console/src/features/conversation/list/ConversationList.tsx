import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CloudOff, Coffee, FilterX, Smartphone } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { countsQuery } from '@/shared/api/counts';
import { problemText } from '@/shared/api/problemText';
import { useMay } from '@/shared/api/session';
import { ago } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Empty } from '@/shared/ui/Empty';
import { PlainButton } from '@/shared/ui/PlainButton';
import { Skeleton, SkeletonBlock } from '@/shared/ui/Skeleton';
import type { InboxSearch } from '../inboxSearch';
import { conversationQuery, inboxesQuery, listQuery, loadMoreRows, threadQuery } from '../queries';
import type { ListFilter } from '../rowsCache';
import { LIST_PANEL } from './ListHead';
import { Row } from './Row';

interface ConversationListProps {
  filter: ListFilter;
  search: InboxSearch;
  chosen: number | null;
  onShow: (next: InboxSearch) => void;
}

const NEAR_END = 600;

/** The rows in their true geometry, while the first page is on its way. */
function ListSkeleton() {
  return (
    <Skeleton className="px-2">
      {Array.from({ length: 8 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have no other name than their place
        <div key={row} className="flex h-19.25 items-center gap-3 px-3">
          <SkeletonBlock className="size-10 rounded-full" />
          <div className="flex grow flex-col gap-2">
            <SkeletonBlock className="h-3 w-2/5" />
            <SkeletonBlock className="h-3 w-4/5" />
            <SkeletonBlock className="h-2.5 w-1/4" />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}

function EmptyList({ filter, onShow }: Pick<ConversationListProps, 'filter' | 'onShow'>) {
  const t = useText();
  const { data: inboxes } = useQuery(inboxesQuery);
  const { data: counts } = useQuery(countsQuery(filter.status));
  const connects = useMay('inbox.manage');
  if (filter.inbox !== null || filter.status === 'resolved') {
    return (
      <Empty
        icon={FilterX}
        title={t('conversation.empty.filtered')}
        action={
          <PlainButton onPress={() => onShow({ status: 'open', inbox: undefined })}>
            {t('conversation.empty.clear')}
          </PlainButton>
        }
      />
    );
  }
  if (inboxes?.length === 0) {
    return (
      <Empty
        icon={Smartphone}
        title={t('conversation.empty.first')}
        fact={connects ? t('conversation.empty.first.fact') : t('conversation.empty.first.ask')}
        action={
          connects && (
            <Link
              to="/settings/inboxes/new"
              className="press inline-flex h-9.5 items-center rounded-control bg-brand px-3.5 text-ui font-button text-on-brand hover:bg-brand-hover"
            >
              {t('conversation.empty.connect')}
            </Link>
          )
        }
      />
    );
  }
  const unowned = counts?.unassigned ?? 0;
  const heard = inboxes
    ?.map((inbox) => inbox.lastEventAt ?? '')
    .sort()
    .at(-1);
  return (
    <Empty
      icon={Coffee}
      title={t(filter.view === 'mine' ? 'conversation.empty.mine' : 'conversation.empty.all')}
      fact={heard ? t('conversation.empty.last', { time: ago(heard) }) : undefined}
      action={
        filter.view === 'mine' &&
        unowned > 0 && (
          <PlainButton onPress={() => onShow({ view: 'unassigned' })}>
            {t('conversation.empty.see-unassigned', { count: unowned })}
          </PlainButton>
        )
      }
    />
  );
}

function Panel({ view, children }: { view: string; children: ReactNode }) {
  return (
    <div
      role="tabpanel"
      id={LIST_PANEL}
      aria-labelledby={`${LIST_PANEL}-${view}`}
      className="flex min-h-0 grow flex-col overflow-hidden"
    >
      {children}
    </div>
  );
}

/** Reads a conversation before it is opened, once the pointer or the focus comes near. */
function usePrefetch() {
  const queries = useQueryClient();
  return useRef((id: number) => {
    void queries.prefetchQuery(conversationQuery(id));
    void queries.prefetchQuery(threadQuery(id));
  }).current;
}

/** The conversations of a view, drawn only as far as they are seen. */
export function ConversationList({ filter, search, chosen, onShow }: ConversationListProps) {
  const t = useText();
  const queries = useQueryClient();
  const list = useQuery(listQuery(filter));
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<VirtualizerHandle>(null);
  const loading = useRef(false);
  const prefetch = usePrefetch();
  const items = list.data?.items ?? [];

  const at = items.findIndex((row) => row.id === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice scrolls, not a row that moves
  useEffect(() => {
    if (at >= 0) rows.current?.scrollToIndex(at, { align: 'nearest' });
    for (const next of items.slice(at + 1, at + 3)) if (at >= 0) prefetch(next.id);
  }, [chosen]);

  const more = () => {
    const handle = rows.current;
    if (!handle || loading.current || !list.data?.next) return;
    if (handle.scrollOffset + handle.viewportSize < handle.scrollSize - NEAR_END) return;
    loading.current = true;
    void loadMoreRows(queries, filter)
      .catch(() => undefined)
      .finally(() => {
        loading.current = false;
      });
  };

  if (list.isPending) {
    return (
      <Panel view={filter.view}>
        <ListSkeleton />
      </Panel>
    );
  }
  if (list.isError && !list.data) {
    return (
      <Panel view={filter.view}>
        <div role="alert">
          <Empty
            icon={CloudOff}
            title={t('conversation.list.failed')}
            fact={problemText(list.error)}
            action={<PlainButton onPress={() => void list.refetch()}>{t('ui.again')}</PlainButton>}
          />
        </div>
      </Panel>
    );
  }
  return (
    <Panel view={filter.view}>
      {items.length === 0 ? (
        <EmptyList filter={filter} onShow={onShow} />
      ) : (
        <div ref={scroller} className="grow overflow-y-auto overscroll-contain py-1.5 [overflow-anchor:none]">
          <Virtualizer
            ref={rows}
            scrollRef={scroller}
            as="ul"
            item="li"
            itemSize={77}
            onScroll={more}
            startMargin={6}
          >
            {items.map((row, index) => (
              <Row
                key={row.id}
                row={row}
                search={search}
                selected={row.id === chosen}
                line={index + 1 < items.length && items[index + 1]?.id !== chosen}
                onNear={prefetch}
              />
            ))}
          </Virtualizer>
        </div>
      )}
    </Panel>
  );
}
