import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { problemsQuery } from '@/shared/api/problems';
import type { DeadLetter, KeptEvent } from '@/shared/api/types';
import { ago, dateAndTime, fileSize } from '@/shared/i18n/formats';
import { codeText, type Translate, useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Empty } from '@/shared/ui/Empty';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Tag } from '@/shared/ui/Tag';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import {
  deadLettersQuery,
  keptEventQuery,
  keptEventsQuery,
  retryDeadLetter,
  retryKeptEvent,
} from './deliveries.api';

interface ProblemRowProps {
  title: ReactNode;
  reason: string;
  facts: string;
  at: string;
  error: unknown;
  children: ReactNode;
}

/** What it was, why it stopped, when; and what can be done about it. */
function ProblemRow({ title, reason, facts, at, error, children }: ProblemRowProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 border-b border-line py-3.5">
      <div className="min-w-0 grow basis-72">
        <p className="flex flex-wrap items-center gap-2 font-semibold">{title}</p>
        <p className="mt-0.5 text-ui break-words text-danger-text">{reason}</p>
        <p className="mt-0.5 text-meta text-text-3">
          <time dateTime={at} title={dateAndTime(at)}>
            {ago(at)}
          </time>
          {` · ${facts}`}
        </p>
        <Refusal error={error} />
      </div>
      <div className="flex gap-2">{children}</div>
    </li>
  );
}

function factsOf({ attempts, message }: DeadLetter, t: Translate): string {
  const tried = t('deliveries.attempts', { count: attempts });
  return message === null ? tried : `${tried} · ${t('deliveries.number', { id: String(message) })}`;
}

function DeadLetterRow({ letter }: { letter: DeadLetter }) {
  const t = useText();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => retryDeadLetter(letter.id),
    onSuccess: () => {
      toast(t('deliveries.retried'));
      void queries.invalidateQueries({ queryKey: problemsQuery.queryKey });
      return queries.invalidateQueries({ queryKey: deadLettersQuery.queryKey });
    },
  });
  return (
    <ProblemRow
      title={
        <>
          {codeText(`deliveries.work.${letter.work}`, 'deliveries.work.other')}
          {letter.inbox !== null && <Tag>{letter.inbox}</Tag>}
        </>
      }
      reason={codeText(`deliveries.dead.${letter.code}`, 'deliveries.dead.fault')}
      facts={factsOf(letter, t)}
      at={letter.at}
      error={again.error}
    >
      {letter.conversation !== null && (
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId: String(letter.conversation) }}
          className="flex h-8 items-center rounded-small px-2.5 text-meta font-button text-brand-text hover:underline pointer-coarse:h-11"
        >
          {t('deliveries.conversation')}
        </Link>
      )}
      <Button size="small" icon={RefreshCw} busy={again.isPending} onPress={() => again.mutate()}>
        {t('ui.again')}
      </Button>
    </ProblemRow>
  );
}

function RawDialog({ kept, onClose }: { kept: KeptEvent; onClose: () => void }) {
  const t = useText();
  const detail = useQuery(keptEventQuery(kept.id));
  return (
    <Dialog
      open
      onClose={onClose}
      width="large"
      title={t('deliveries.raw')}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      {detail.isPending && <SkeletonRows rows={2} avatar={false} />}
      {detail.error && <Trouble error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.data && (
        <textarea
          readOnly
          rows={16}
          value={detail.data.raw ?? ''}
          aria-label={t('deliveries.raw')}
          className="block w-full resize-none rounded-card bg-sunken p-4 font-mono text-micro text-text"
        />
      )}
    </Dialog>
  );
}

function KeptEventRow({ kept }: { kept: KeptEvent }) {
  const t = useText();
  const queries = useQueryClient();
  const [shown, setShown] = useState(false);
  const again = useMutation({
    mutationFn: () => retryKeptEvent(kept.id),
    onSuccess: () => {
      toast(t('deliveries.retried'));
      void queries.invalidateQueries({ queryKey: problemsQuery.queryKey });
      return queries.invalidateQueries({ queryKey: keptEventsQuery.queryKey, exact: true });
    },
  });
  return (
    <ProblemRow
      title={
        <>
          {kept.inbox?.name ?? t('deliveries.no-inbox')}
          {kept.retried > 0 && <Tag icon={RefreshCw}>{t('deliveries.tried')}</Tag>}
        </>
      }
      reason={codeText(`deliveries.reason.${kept.reason}`, 'deliveries.reason.unreadable')}
      facts={`${kept.event} · ${fileSize(kept.size)}`}
      at={kept.at}
      error={again.error}
    >
      <Button size="small" kind="ghost" onPress={() => setShown(true)}>
        {t('deliveries.show')}
      </Button>
      <Button size="small" icon={RefreshCw} busy={again.isPending} onPress={() => again.mutate()}>
        {t('ui.again')}
      </Button>
      {shown && <RawDialog kept={kept} onClose={() => setShown(false)} />}
    </ProblemRow>
  );
}

interface ListState {
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

function ProblemList({ list, rows, none }: { list: ListState; rows: readonly ReactNode[]; none: string }) {
  const t = useText();
  if (list.isPending) return <SkeletonRows rows={2} avatar={false} />;
  if (list.error) return <Trouble error={list.error} onRetry={() => list.refetch()} />;
  if (rows.length === 0) return <Empty icon={CircleCheck} title={none} />;
  return (
    <>
      <ul className="border-t border-line">{rows}</ul>
      {list.hasNextPage && (
        <Button className="mt-4" busy={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </>
  );
}

function DeadLetters() {
  const t = useText();
  const letters = useInfiniteQuery(deadLettersQuery);
  const rows = letters.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ProblemList
      list={letters}
      none={t('deliveries.dead.none')}
      rows={rows.map((letter) => <DeadLetterRow key={letter.id} letter={letter} />)}
    />
  );
}

function KeptEvents() {
  const t = useText();
  const kept = useInfiniteQuery(keptEventsQuery);
  const rows = kept.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ProblemList
      list={kept}
      none={t('deliveries.kept.none')}
      rows={rows.map((event) => <KeptEventRow key={event.id} kept={event} />)}
    />
  );
}

/** For administrators: what did not arrive or leave, why, and another try. */
export function DeliveriesPage() {
  const t = useText();
  return (
    <Page title={t('settings.deliveries')} about={t('deliveries.about')}>
      <PageSection title={t('deliveries.dead')} about={t('deliveries.dead.about')}>
        <DeadLetters />
      </PageSection>
      <PageSection title={t('deliveries.kept')} about={t('deliveries.kept.about')}>
        <KeptEvents />
      </PageSection>
    </Page>
  );
}
