import { Clock, UserRound } from 'lucide-react';
import { useText } from '@/shared/i18n/text';
import { answering, type ReplyTime } from '../replyTime';
import { useNow } from '../useNow';

/** How long the network still takes an answer, counted down beside the field. */
export function ReplyTimeLeft({ time }: { time: ReplyTime }) {
  const t = useText();
  const now = answering(time, useNow());
  if (!now || now.by === 'nobody') return null;
  const { days, hours, minutes } = now.left;
  const left =
    days > 0
      ? t('conversation.reply-time.days', { days, hours })
      : t('conversation.reply-time.hours', { hours, minutes });
  const person = now.by === 'person';
  const Icon = person ? UserRound : Clock;
  return (
    <span
      className={`flex min-w-0 items-center gap-1.5 ps-2 text-meta ${person ? 'text-brand-text' : 'text-text-3'}`}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <span className="truncate">
        {t(person ? 'conversation.reply-time.person' : 'conversation.reply-time.open', { left })}
      </span>
    </span>
  );
}
