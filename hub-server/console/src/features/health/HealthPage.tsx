import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Vital } from '@/shared/api/types';
import { dateAndTime, fileSize, seconds, wholeNumber } from '@/shared/i18n/formats';
import { type Translate, useText } from '@/shared/i18n/text';
import { Page, PageSection } from '@/shared/ui/Page';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Tag, type Tone } from '@/shared/ui/Tag';
import { Trouble } from '@/shared/ui/Trouble';
import { healthQuery } from './health.api';

const ILL: Record<'warning' | 'bad', { tone: Tone; icon: LucideIcon }> = {
  warning: { tone: 'info', icon: TriangleAlert },
  bad: { tone: 'danger', icon: CircleX },
};

/** In the order in which a fault travels: the servers, what flows through them, what it leaves behind. */
const GROUPS = [
  { title: 'health.group.servers', names: ['core', 'chat', 'broker', 'storage', 'disk', 'memory', 'clock'] },
  {
    title: 'health.group.flow',
    names: ['intake', 'relay', 'outbox', 'queue', 'backlog', 'schedule', 'search', 'sockets'],
  },
  { title: 'health.group.organisation', names: ['channels', 'dead-letters', 'kept'] },
] as const satisfies readonly { title: string; names: readonly Vital['name'][] }[];

const ORDER: readonly Vital['name'][] = GROUPS.flatMap(({ names }) => names);

function amountOf({ name, value }: Vital, t: Translate): string {
  if (value === null) return '';
  switch (name) {
    case 'disk':
      return t('health.free', { size: fileSize(value * 1_048_576) });
    case 'intake':
    case 'relay':
    case 'queue':
    case 'schedule':
    case 'search':
    case 'clock':
      return seconds(value);
    default:
      return wholeNumber(value);
  }
}

function WhereTo({ name }: { name: Vital['name'] }) {
  const t = useText();
  const link = 'rounded-tag text-brand-text hover:underline';
  switch (name) {
    case 'channels':
      return (
        <Link to="/settings/inboxes" className={link}>
          {t('settings.inboxes')}
        </Link>
      );
    case 'dead-letters':
    case 'kept':
      return (
        <Link to="/settings/deliveries" className={link}>
          {t('settings.deliveries')}
        </Link>
      );
    default:
      return null;
  }
}

function Ill({ vital, state }: { vital: Vital; state: 'warning' | 'bad' }) {
  const t = useText();
  return (
    <li className="border-b border-line py-4">
      <p className="flex items-start justify-between gap-3">
        <span className="min-w-0 text-body font-semibold">
          {t(`health.part.${vital.name}`)}
          <span className="ms-2 font-normal text-text-3">{amountOf(vital, t)}</span>
        </span>
        <Tag {...ILL[state]}>{t(`health.state.${state}`)}</Tag>
      </p>
      <p className="mt-0.5 max-w-[72ch] text-ui text-text">{t(`health.do.${vital.name}`)}</p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-meta text-text-2">
        {vital.since !== null && <span>{t('health.since', { time: dateAndTime(vital.since) })}</span>}
        <WhereTo name={vital.name} />
      </p>
    </li>
  );
}

function Well({ vital }: { vital: Vital }) {
  const t = useText();
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line py-2 text-ui">
      <CircleCheck size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-success" />
      <span className="min-w-0 grow">{t(`health.part.${vital.name}`)}</span>
      <span className="shrink-0 text-text-2 tabular-nums">{amountOf(vital, t)}</span>
      <span className="sr-only">{t('health.state.good')}</span>
    </li>
  );
}

function Vitals({ vitals }: { vitals: readonly Vital[] }) {
  const t = useText();
  const sorted = [...vitals].sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  const bad = sorted.filter(({ state }) => state === 'bad');
  const warned = sorted.filter(({ state }) => state === 'warning');
  const ill = bad.length + warned.length;
  return (
    <>
      <p
        role="status"
        className={
          ill === 0
            ? 'flex items-center gap-2.5 rounded-card bg-success-soft px-3.5 py-3 text-ui text-success-text'
            : 'text-body font-semibold'
        }
      >
        {ill === 0 && <CircleCheck size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />}
        {ill === 0 ? t('health.all-good') : t('health.some-bad', { count: ill })}
      </p>
      {ill > 0 && (
        <ul className="mt-3 border-t border-line">
          {bad.map((vital) => (
            <Ill key={vital.name} vital={vital} state="bad" />
          ))}
          {warned.map((vital) => (
            <Ill key={vital.name} vital={vital} state="warning" />
          ))}
        </ul>
      )}
      {GROUPS.map(({ title, names }) => {
        const well = sorted.filter(
          ({ name, state }) => state === 'good' && (names as readonly string[]).includes(name),
        );
        return (
          well.length > 0 && (
            <PageSection key={title} title={t(title)} className="mt-8 first:mt-8">
              <ul className="border-t border-line">
                {well.map((vital) => (
                  <Well key={vital.name} vital={vital} />
                ))}
              </ul>
            </PageSection>
          )
        );
      })}
    </>
  );
}

/** For who runs the hub: what is ill first, since when and what to do about it; what is well stays quiet below. */
export function HealthPage() {
  const t = useText();
  const { data, error, isPending, refetch } = useQuery(healthQuery);
  return (
    <Page title={t('settings.health')} about={t('health.about')}>
      {isPending && <SkeletonRows rows={6} avatar={false} />}
      {error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : (
        data && <Vitals vitals={data.vitals} />
      )}
    </Page>
  );
}
