import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import type { AuditEntry, RoleCode } from '@/shared/api/types';
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
import { ROLES, roleName } from './roles';
import { auditQuery, membersQuery } from './team.api';

/** The words for an action; a newer hub may know more actions than this console, then its own name stands. */
function actionText(t: Translate, action: string): string {
  const id = `audit.action.${action}`;
  return id in i18n.messages ? t(id as MessageId) : action.replaceAll(/[.-]/g, ' ');
}

function isRole(value: unknown): value is RoleCode {
  return ROLES.some((role) => role === value);
}

/** What changed, as "from → to" where the entry says both, else its values. */
function detailText(t: Translate, detail: AuditEntry['detail']): string {
  const words = (value: unknown) => (isRole(value) ? roleName(t, value) : String(value));
  const before = detail['before'] ?? detail['from'];
  const after = detail['after'] ?? detail['to'];
  if (before !== undefined && after !== undefined) return `${words(before)} → ${words(after)}`;
  return Object.values(detail)
    .filter((value) => value !== null && value !== '')
    .map(words)
    .join(' · ');
}

/** The member an entry is about, unless it is the one who acted. */
function useSubject(entry: AuditEntry): string | undefined {
  const reads = useMay('team.read');
  const { data: members } = useQuery({ ...membersQuery, enabled: reads });
  const id = Number(/^user:(\d+)$/.exec(entry.subject ?? '')?.[1]);
  return id === entry.actor?.id ? undefined : members?.find((member) => member.id === id)?.name;
}

function Entry({ entry }: { entry: AuditEntry }) {
  const t = useText();
  const who = entry.actor?.name ?? t('audit.nobody');
  const about = [useSubject(entry), detailText(t, entry.detail)].filter(Boolean).join(' · ');
  return (
    <li className="flex gap-3 border-b border-line py-3">
      <Avatar id={entry.actor?.id ?? 0} name={who} size={32} />
      <div className="flex min-w-0 grow flex-wrap justify-between gap-x-6 gap-y-0.5">
        <div className="min-w-0">
          <p className="text-ui">
            <strong className="font-semibold">{who}</strong> {actionText(t, entry.action)}
          </p>
          {about && <p className="text-meta break-words text-text-2">{about}</p>}
        </div>
        <p className="flex flex-wrap gap-x-2 text-meta text-text-3 tablet:block tablet:text-end">
          <time dateTime={entry.at} className="block">
            {dateAndTime(entry.at)}
          </time>
          {entry.address && <span className="block">{entry.address}</span>}
        </p>
      </div>
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
