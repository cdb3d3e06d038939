import { queryOptions, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import { api } from '@/shared/api/client';
import type { Health, Vital } from '@/shared/api/types';
import { dateAndTime, fileSize, wholeNumber } from '@/shared/i18n/formats';
import { type Translate, useText } from '@/shared/i18n/text';
import { Page } from '@/shared/ui/Page';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Tag, type Tone } from '@/shared/ui/Tag';
import { Trouble } from '@/shared/ui/Trouble';

const EVERY_MS = 5000;

/** Asked again while the page is open: what is well again clears by itself. */
const healthQuery = queryOptions({
  queryKey: ['health', 'now'],
  queryFn: ({ signal }) => api.get<Health>('/api/health', undefined, signal),
  staleTime: 0,
  refetchInterval: EVERY_MS,
});

const LOOKS: Record<Vital['state'], { tone: Tone; icon: LucideIcon }> = {
  good: { tone: 'success', icon: CircleCheck },
  warning: { tone: 'info', icon: TriangleAlert },
  bad: { tone: 'danger', icon: CircleX },
};

function amountOf({ name, value }: Vital, t: Translate): string {
  if (value === null) return '';
  if (name === 'disk') return fileSize(value * 1_048_576);
  if (name === 'relay' || name === 'queue')
    return t('health.seconds', { value: wholeNumber(Math.round(value)) });
  return wholeNumber(value);
}

function VitalRow({ vital }: { vital: Vital }) {
  const t = useText();
  const { tone, icon } = LOOKS[vital.state];
  const state = t(`health.state.${vital.state}`);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3.5">
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold">{t(`health.part.${vital.name}`)}</p>
        {vital.state !== 'good' && (
          <p className="mt-0.5 max-w-[72ch] text-ui text-text">{t(`health.do.${vital.name}`)}</p>
        )}
        {vital.since !== null && (
          <p className="mt-0.5 text-meta text-text-3">
            {t('health.since', { state, time: dateAndTime(vital.since) })}
          </p>
        )}
      </div>
      <span className="min-w-20 text-end text-ui text-text-2">{amountOf(vital, t)}</span>
      <span className="flex min-w-24 justify-end">
        <Tag tone={tone} icon={icon}>
          {state}
        </Tag>
      </span>
    </li>
  );
}

const WORST_FIRST: readonly Vital['state'][] = ['bad', 'warning', 'good'];

/** For who runs the hub: each part with its state, since when, and what to do. The worst stands first. */
export function HealthPage() {
  const t = useText();
  const { data, error, isPending, refetch } = useQuery(healthQuery);
  const vitals = [...(data?.vitals ?? [])].sort(
    (one, other) => WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(other.state),
  );
  const ill = vitals.filter((vital) => vital.state !== 'good').length;
  return (
    <Page title={t('settings.health')} about={t('health.about')}>
      {isPending && <SkeletonRows rows={4} avatar={false} />}
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p role="status" className="mb-4 text-body font-semibold">
            {ill === 0 ? t('health.all-good') : t('health.some-bad', { count: ill })}
          </p>
          <ul className="border-t border-line">
            {vitals.map((vital) => (
              <VitalRow key={vital.name} vital={vital} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
