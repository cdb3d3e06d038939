import {
  Bot,
  CircleAlert,
  Clock3,
  Ellipsis,
  Eye,
  Forward,
  Smartphone,
  Timer,
  TriangleAlert,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useMe } from '@/shared/api/session';
import { dateAndTime, phoneNumber, timeOfDay } from '@/shared/i18n/formats';
import { codeText, useText } from '@/shared/i18n/text';
import { avatarHue } from '@/shared/ui/Avatar';
import { classes } from '@/shared/ui/classes';
import type { Message } from '../model';
import { isFewEmoji } from '../whatsappText';
import { Contents } from './Contents';
import { FormattedText } from './FormattedText';
import { LetterFoot } from './Letter';
import { QuoteBox } from './QuoteBox';
import { Ticks } from './Ticks';
import { Undecided } from './Undecided';

export interface BubbleDeeds {
  onLook: (message: Message) => void;
  onRetry: (message: Message) => void;
  onRetryMedia: (message: Message) => void;
  onDiscard: (message: Message) => void;
  onJump: (message: number) => void;
  onMenu: (message: Message, button: HTMLElement) => void;
}

interface BubbleProps extends BubbleDeeds {
  message: Message;
  first: boolean;
  group: boolean;
  /** Another member of the group has the same name. */
  namesake: boolean;
  marked: boolean;
}

/** Author, time and ticks, which float at the end of the last line. */
function Meta({ message }: { message: Message }) {
  const t = useText();
  const zone = useMe().organisation.timeZone;
  return (
    <span className="float-right ms-3 mt-1.5 -mb-0.5 inline-flex items-center gap-1 text-micro text-text-2 select-none">
      {message.late && (
        <span
          title={t('conversation.late', { time: dateAndTime(message.arrivedAt, zone) })}
          className="inline-flex"
        >
          <Clock3 size={13} strokeWidth={1.75} aria-hidden />
          <span className="sr-only">
            {t('conversation.late', { time: dateAndTime(message.arrivedAt, zone) })}
          </span>
        </span>
      )}
      {message.author.kind === 'system' && (
        <span title={t('conversation.automatic')} className="inline-flex">
          <Bot size={13} strokeWidth={1.75} aria-hidden />
          <span className="sr-only">{t('conversation.automatic')}</span>
        </span>
      )}
      {message.author.kind === 'phone' && (
        <span title={t('conversation.own-phone')} className="inline-flex">
          <Smartphone size={13} strokeWidth={1.75} aria-hidden />
          <span className="sr-only">{t('conversation.own-phone')}</span>
        </span>
      )}
      {message.viewOnce && !message.revoked && (
        <span title={t('conversation.view-once.kept')} className="inline-flex">
          <Eye size={13} strokeWidth={1.75} aria-hidden />
          <span className="sr-only">{t('conversation.view-once.kept')}</span>
        </span>
      )}
      {message.ephemeral && !message.revoked && (
        <span title={t('conversation.ephemeral.kept')} className="inline-flex">
          <Timer size={13} strokeWidth={1.75} aria-hidden />
          <span className="sr-only">{t('conversation.ephemeral.kept')}</span>
        </span>
      )}
      {message.edited && !message.revoked && <span>{t('conversation.edited')}</span>}
      <time dateTime={message.sentAt} title={dateAndTime(message.sentAt, zone)}>
        {timeOfDay(message.sentAt, zone)}
      </time>
      {message.direction === 'out' && message.status && message.status !== 'failed' && !message.revoked && (
        <Ticks status={message.status} />
      )}
    </span>
  );
}

function Words({ message }: { message: Message }): ReactNode {
  const t = useText();
  if (message.revoked) {
    return (
      <span className="text-text-3 italic">
        {t('conversation.revoked')}
        {message.text && <span className="block text-meta not-italic line-through">{message.text}</span>}
      </span>
    );
  }
  if (!message.text && message.content.type === 'letter') {
    return <span className="text-text-3 italic">{t('conversation.letter.no-words')}</span>;
  }
  if (!message.text) return null;
  return (
    <span
      className={classes(
        'whitespace-pre-wrap [overflow-wrap:anywhere]',
        message.content.type === 'text' && isFewEmoji(message.text) && 'text-[2.25rem]/11',
      )}
    >
      <FormattedText text={message.text} />
    </span>
  );
}

function Reactions({ message }: { message: Message }) {
  if (message.reactions.length === 0) return null;
  const counted = new Map<string, number>();
  for (const { emoji } of message.reactions) counted.set(emoji, (counted.get(emoji) ?? 0) + 1);
  return (
    <span
      title={message.reactions.map(({ author, emoji }) => `${author.name} ${emoji}`).join(', ')}
      className="absolute -bottom-3.5 start-3 flex h-5.5 items-center gap-1 rounded-full border border-line bg-raised px-1.5 text-meta shadow-1"
    >
      {[...counted].map(([emoji, count]) => (
        <span key={emoji}>
          {emoji}
          {count > 1 && <span className="ms-0.5 text-micro text-text-2">{count}</span>}
        </span>
      ))}
    </span>
  );
}

/** Not sent: why, and what to do about it. */
function Failure({ message, onRetry, onDiscard }: Pick<BubbleProps, 'message' | 'onRetry' | 'onDiscard'>) {
  const t = useText();
  return (
    <p className="mt-1 flex flex-wrap items-center justify-end gap-x-1.5 text-meta text-danger-text">
      <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
      {t('conversation.not-sent')}
      <button
        type="button"
        onClick={() => onRetry(message)}
        className="press touch-target font-button underline underline-offset-2"
      >
        {t('conversation.send-again')}
      </button>
      {message.id < 0 && (
        <button
          type="button"
          onClick={() => onDiscard(message)}
          className="press touch-target font-button underline underline-offset-2"
        >
          {t('conversation.discard')}
        </button>
      )}
      {message.failure && (
        <span className="basis-full text-end text-text-3">
          {message.failure.code === 'not-taken'
            ? message.failure.reason
            : codeText(`conversation.failure.${message.failure.code}`, 'conversation.failure.other')}
        </span>
      )}
    </p>
  );
}

function Author({ message, namesake }: Pick<BubbleProps, 'message' | 'namesake'>) {
  const { id, name, address, phone } = message.author;
  const hue = avatarHue(id ?? address ?? name);
  return (
    <span
      style={{ color: `oklch(var(--avatar-text-l) calc(var(--avatar-text-c) * 1.5) ${hue})` }}
      className="block max-w-full truncate text-meta font-semibold"
    >
      {name}
      {namesake && phone && <span className="ms-1.5 font-normal">{phoneNumber(phone)}</span>}
    </span>
  );
}

function Forwarded() {
  const t = useText();
  return (
    <span className="flex items-center gap-1 pb-0.5 text-meta text-text-3 italic">
      <Forward size={14} strokeWidth={1.75} aria-hidden />
      {t('conversation.forwarded')}
    </span>
  );
}

function ground(message: Message): string {
  if (message.status === 'failed') return 'border-[1.5px] border-danger bg-surface dark:bg-raised';
  if (message.direction === 'out') return 'border border-transparent bg-brand-soft';
  return 'border border-line bg-surface dark:border-transparent dark:bg-raised';
}

function MenuButton({ message, onMenu }: Pick<BubbleProps, 'message' | 'onMenu'>) {
  const t = useText();
  if (message.id < 0) return null;
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={t('conversation.message.actions')}
      onClick={(event) => onMenu(message, event.currentTarget)}
      className="press touch-target flex size-8 shrink-0 items-center justify-center self-center rounded-full text-text-3 hover:bg-hover hover:text-text focus-visible:opacity-100 fine:opacity-0 fine:group-hover:opacity-100"
    >
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

/** Sent, and on no device for long: perhaps the number is wrong. */
function Undelivered() {
  const t = useText();
  return (
    <p className="mt-1 flex items-start justify-end gap-x-1.5 text-meta text-text-2">
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0 text-danger-text" />
      <span>{t('conversation.undelivered')}</span>
    </p>
  );
}

/** The ground under a message, with its quote, what it carries, its words and its time. */
function Sheet(props: BubbleProps & { out: boolean }) {
  const { message, first, group, namesake, marked, out, onLook, onRetryMedia, onJump } = props;
  const { content, revoked } = message;
  const bare = content.type === 'media' && content.file.kind === 'sticker' && !revoked;
  const corner = out ? 'rounded-tr-[5px]' : 'rounded-tl-[5px]';
  return (
    <div
      className={classes(
        'relative max-w-full rounded-panel text-[1rem]/[1.375rem] text-text',
        bare ? 'p-1' : `px-3 py-2 ${ground(message)}`,
        first && corner,
        marked && 'outline-2 outline-offset-2 outline-brand',
        message.id < 0 && 'arrive',
      )}
    >
      {group && !out && first && <Author message={message} namesake={namesake} />}
      {message.forwarded && !revoked && <Forwarded />}
      {message.quote && !revoked && (
        <div className="-mx-1 mb-1.5">
          <QuoteBox quote={message.quote} onJump={onJump} />
        </div>
      )}
      {!revoked && content.type !== 'text' && (
        <div className={classes(content.type === 'media' && '-mx-1.5 -mt-0.5', message.text && 'mb-1')}>
          <Contents message={message} onLook={onLook} onRetryMedia={onRetryMedia} />
        </div>
      )}
      <Words message={message} />
      {content.type === 'letter' && !revoked && <LetterFoot letter={content} />}
      <Meta message={message} />
      <span className="clear-both block" />
      <Reactions message={message} />
    </div>
  );
}

/** One message, in WhatsApp's grammar. */
export const Bubble = memo(function Bubble(props: BubbleProps) {
  const { message, first } = props;
  const out = message.direction === 'out';
  return (
    <article
      data-message={message.id}
      className={classes(
        'group flex px-6 max-tablet:px-4',
        first ? 'pt-3' : 'pt-0.75',
        out ? 'flex-row-reverse' : 'flex-row',
        message.reactions.length > 0 && 'pb-3.5',
      )}
    >
      <div
        className={classes(
          'flex max-w-[min(28.75rem,86%)] min-w-0 flex-col',
          out ? 'items-end' : 'items-start',
        )}
      >
        <Sheet {...props} out={out} />
        {message.status === 'failed' && <Failure {...props} />}
        {message.undelivered && <Undelivered />}
        {message.status === 'unknown' && <Undecided message={message} onRetry={props.onRetry} />}
      </div>
      <MenuButton message={message} onMenu={props.onMenu} />
    </article>
  );
});
