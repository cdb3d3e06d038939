import { Link } from '@tanstack/react-router';
import { Clock, CornerDownRight, Unplug } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import type { Row } from '../model';
import { useWriters } from '../typing';
import type { NumberState } from '../useNumber';

interface ThreadBarProps {
  row: Row;
  number: NumberState;
  /** Whether an approved text may be sent when the time to answer is over. */
  templates: boolean;
  me: number;
}

/** The person went on elsewhere: here nothing is said any more. */
function GoneOn({ row, next }: { row: Row; next: number }) {
  const t = useText();
  return (
    <div
      role="status"
      className="flex min-h-9 shrink-0 items-center gap-2.5 border-b border-line bg-brand-softer px-5 py-1 text-meta text-text max-tablet:px-4"
    >
      <CornerDownRight size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <span className="min-w-0 grow">{t('conversation.followed', { name: row.contact.name })}</span>
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId: String(next) }}
        search={({ message: _, ...list }) => list}
        className="press touch-target shrink-0 rounded-small border border-line-strong bg-raised px-2.5 py-1 font-button text-text hover:bg-hover"
      >
        {t('conversation.followed.go')}
      </Link>
    </div>
  );
}

/** One line under the head: the number is not connected, or a colleague is writing too. */
export function ThreadBar({ row, number, templates, me }: ThreadBarProps) {
  const t = useText();
  const connects = useMay('inbox.manage');
  const colleague = useWriters(row.id).find((writer) => writer !== null && writer.id !== me);
  const removed = number === 'removed';
  const closed = number === 'closed';
  const lost = number === 'lost' || removed;
  if (row.next !== null) return <GoneOn row={row} next={row.next} />;
  if (!lost && !closed && !colleague) return null;
  return (
    <>
      {closed && (
        <div
          role="status"
          className="flex min-h-9 shrink-0 items-center gap-2.5 border-b border-line bg-brand-softer px-5 py-1 text-meta text-text max-tablet:px-4"
        >
          <Clock size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <span className="min-w-0 grow">
            {t(templates ? 'conversation.reply-time.over.template' : 'conversation.reply-time.over', {
              name: row.contact.name,
            })}
          </span>
        </div>
      )}
      {lost && (
        <div
          role="alert"
          className="flex min-h-9 shrink-0 items-center gap-2.5 border-b border-line bg-danger-soft px-5 py-1 text-meta text-danger-text max-tablet:px-4"
        >
          <Unplug size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <span className="min-w-0 grow">
            {t(removed ? 'conversation.number-removed' : 'conversation.not-connected', {
              inbox: row.inbox.name,
            })}
          </span>
          {connects && !removed && (
            <Link
              to={`/settings/inboxes/${row.inbox.id}` as '/'}
              className="press touch-target shrink-0 rounded-small border border-line-strong bg-raised px-2.5 py-1 font-button text-text hover:bg-hover"
            >
              {t('conversation.reconnect')}
            </Link>
          )}
        </div>
      )}
      {colleague && (
        <div
          role="status"
          className="flex min-h-9 shrink-0 items-center justify-end gap-2 border-b border-line bg-surface px-5 py-1 text-meta text-text-2 max-tablet:px-4"
        >
          <Avatar id={colleague.id} name={colleague.name} size={20} />
          <span>
            <span className="font-semibold text-text">{colleague.name}</span> {t('conversation.also-writing')}
          </span>
        </div>
      )}
    </>
  );
}
