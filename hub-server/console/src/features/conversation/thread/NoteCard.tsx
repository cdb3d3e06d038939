import { Lock } from 'lucide-react';
import { memo } from 'react';
import { useMe } from '@/shared/api/session';
import { timeOfDay } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { classes } from '@/shared/ui/classes';
import type { Message } from '../model';
import { FormattedText } from './FormattedText';

/** What only the team sees: in the middle, amber and dashed, so that nobody takes it for a reply. */
export const NoteCard = memo(function NoteCard({ message, marked }: { message: Message; marked: boolean }) {
  const t = useText();
  const zone = useMe().organisation.timeZone;
  return (
    <article data-message={message.id} className="flex justify-center px-6 pt-3 max-tablet:px-4">
      <div
        className={classes(
          'w-full max-w-141 rounded-card border border-dashed border-note bg-note-soft px-3.5 py-2',
          marked && 'outline-2 outline-offset-2 outline-brand',
        )}
      >
        <p className="flex min-w-0 items-center gap-2 text-meta text-note-text">
          <Lock size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <span className="shrink-0 font-semibold">{t('conversation.note')}</span>
          <span className="truncate font-semibold text-text">{message.author.name}</span>
          <time dateTime={message.sentAt} className="shrink-0">
            {timeOfDay(message.sentAt, zone)}
          </time>
        </p>
        <p className="mt-0.5 text-[1rem]/[1.375rem] whitespace-pre-wrap text-text [overflow-wrap:anywhere]">
          <FormattedText text={message.text ?? ''} />
        </p>
      </div>
    </article>
  );
});

/** What happened to the conversation, without a ground of its own. */
export function SystemLine({ message }: { message: Message }) {
  const zone = useMe().organisation.timeZone;
  return (
    <p className="px-6 pt-3 text-center text-meta text-text-3">
      {message.text} <time dateTime={message.sentAt}>{timeOfDay(message.sentAt, zone)}</time>
    </p>
  );
}
