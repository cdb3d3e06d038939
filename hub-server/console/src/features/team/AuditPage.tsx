import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import type { AuditEntry } from '@/shared/api/types';
import type { MessageId } from '@/shared/i18n/catalogue';
import { dateAndTime } from '@/shared/i18n/formats';
import { i18n } from '@/shared/i18n/i18n';
import { type Translate, useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { Button } from '@/shared/ui/Button';
import { Empty } from '@/shared/ui/Empty';
import { Page } from '@/shared/ui/Page';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Trouble } from '@/shared/ui/Trouble';
import { auditQuery } from './team.api';

/** The words for an action; a newer hub may know more actions than this console, then its own name stands. */
function actionText(t: Translate, action: string): string {
  const id = `audit.action.${action}`;
  return id in i18n.messages ? t(id as MessageId) : action.replaceAll(/[.-]/g, ' ');
}

function detailText(detail: AuditEntry['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}

function Entry({ entry }: { entry: AuditEntry }) {
  const t = useText();
  const who = entry.actor?.name ?? t('audit.nobody');
  const about = [entry.subject, detailText(entry.detail)].filter(Boolean).join(' · ');
  return (
    <li className="flex gap-3 border-b border-line py-3">
      <Avatar id={entry.actor?.id ?? 0} name={who} size={32} />
      <div className="min-w-0 grow">
        <p className="text-ui">
          <strong className="font-semibold">{who}</strong> {actionText(t, entry.action)}
        </p>
        {about && <p className="text-meta break-words text-text-2">{about}</p>}
      </div>
      <p className="shrink-0 text-end text-meta text-text-3">
        <time dateTime={entry.at} className="block">
          {dateAndTime(entry.at)}
        </time>
        {entry.address && <span className="block">{entry.address}</span>}
      </p>
    </li>
  );
}

function Entries() {
  const t = useText();
  const audit = useInfiniteQuery(auditQuery);
  if (audit.isPending) return <SkeletonRows rows={6} />;
  if (audit.error) return <Trouble error={audit.error} onRetry={() => void audit.refetch()} />;
  const entries = audit.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty icon={History} title={t('audit.none')} />;
  return (
    <>
      <ul className="border-t border-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {audit.hasNextPage && (
        <Button className="mt-4" busy={audit.isFetchingNextPage} onPress={() => void audit.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </>
  );
}

/** Who signed in and what was changed, newest first. */
export function AuditPage() {
  const t = useText();
  return (
    <Page title={t('settings.audit')} about={t('audit.about')}>
      <Entries />
    </Page>
  );
}
