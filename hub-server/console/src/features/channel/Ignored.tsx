import { useQuery } from '@tanstack/react-query';
import type { IgnoredEvent, Inbox } from '@/shared/api/types';
import { ago, dateAndTime, wholeNumber } from '@/shared/i18n/formats';
import { codeText, useText } from '@/shared/i18n/text';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Trouble } from '@/shared/ui/Trouble';
import { ignoredQuery } from './channel.api';

interface Count {
  reason: IgnoredEvent['reason'];
  times: number;
  lastAt: string;
}

/** One line for each reason: several events may share it. */
function byReason(events: readonly IgnoredEvent[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { reason, times, lastAt } of events) {
    const known = counts.get(reason);
    counts.set(reason, {
      reason,
      times: times + (known?.times ?? 0),
      lastAt: known && known.lastAt > lastAt ? known.lastAt : lastAt,
    });
  }
  return [...counts.values()].sort((one, other) => other.times - one.times);
}

/** What the number brought and was deliberately left without effect, with why and how often. */
export function Ignored({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const ignored = useQuery(ignoredQuery(inbox.id));
  if (ignored.isPending) return <SkeletonRows rows={2} avatar={false} />;
  if (ignored.error) return <Trouble error={ignored.error} onRetry={() => void ignored.refetch()} />;
  const counts = byReason(ignored.data);
  if (counts.length === 0) return <p className="text-ui text-text-2">{t('inbox.ignored.none')}</p>;
  return (
    <ul className="border-t border-line">
      {counts.map(({ reason, times, lastAt }) => (
        <li key={reason} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2.5">
          <span className="min-w-0 grow basis-60 text-ui">
            {codeText(`inbox.ignored.${reason}`, 'inbox.ignored.other')}
          </span>
          <time dateTime={lastAt} title={dateAndTime(lastAt)} className="text-meta text-text-3">
            {t('inbox.ignored.last', { when: ago(lastAt) })}
          </time>
          <span className="min-w-12 text-end text-ui font-semibold">{wholeNumber(times)}</span>
        </li>
      ))}
    </ul>
  );
}
