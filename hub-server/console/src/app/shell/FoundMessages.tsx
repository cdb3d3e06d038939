import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Contact,
  Image,
  Lock,
  type LucideIcon,
  MapPin,
  MessageSquareText,
  Mic,
  Music,
  Paperclip,
  Video,
} from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { MenuItem as AriaMenuItem } from 'react-aria-components';
import { type Days, messagesQuery } from '@/features/conversation/queries';
import { useMe } from '@/shared/api/session';
import type { FoundMessage } from '@/shared/api/types';
import { shortMoment } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { CHOICE_ROW } from '@/shared/ui/choiceRow';
import { classes } from '@/shared/ui/classes';

/** Fewer than these are not yet a page worth stopping at. */
const WORTH_SHOWING = 5;
/** How many pages in a row may be empty before somebody has to ask for more. */
const MOST_AT_ONCE = 20;

const ICONS: Partial<Record<FoundMessage['kind'], LucideIcon>> = {
  image: Image,
  voice: Mic,
  audio: Music,
  video: Video,
  document: Paperclip,
  location: MapPin,
  contact: Contact,
};

export interface MessagesFound {
  messages: readonly FoundMessage[];
  /** The hub is still looking. */
  looking: boolean;
  /** Reads the next page, where there is one. */
  more: (() => void) | null;
}

/** The messages in which the words occur. The hub answers in pieces; empty ones are not waited for by hand. */
export function useMessages(words: string, days: Days, asked: boolean): MessagesFound {
  const { data, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...messagesQuery(words, days),
    enabled: asked,
  });
  const messages = asked ? (data?.pages.flatMap((page) => page.items) ?? []) : [];
  const pages = data?.pages.length ?? 0;
  const onward =
    asked && hasNextPage && !isFetching && messages.length < WORTH_SHOWING && pages < MOST_AT_ONCE;
  useEffect(() => {
    if (onward) void fetchNextPage();
  }, [onward, fetchNextPage]);
  return {
    messages,
    looking: asked && (isFetching || onward),
    more: asked && hasNextPage && !isFetching ? () => void fetchNextPage() : null,
  };
}

/** The piece of the message with the words that were looked for. */
export function Marked({ excerpt }: { excerpt: FoundMessage['excerpt'] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of excerpt.marks) {
    parts.push(excerpt.text.slice(at, from));
    parts.push(
      <mark key={from} className="bg-transparent font-semibold text-brand-text">
        {excerpt.text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(excerpt.text.slice(at));
  return parts;
}

/** Who said it, where that is not the customer. */
function speakerOf(message: FoundMessage, me: string, you: string): string {
  if (message.author === '') return '';
  return message.direction !== 'in' && message.author === me ? you : message.author;
}

/** A found message; chosen, its conversation opens there. */
export function MessageRow({ message, onDone }: { message: FoundMessage; onDone: () => void }) {
  const t = useText();
  const me = useMe();
  const navigate = useNavigate();
  const { conversation, excerpt } = message;
  const note = message.direction === 'note';
  const Icon = note ? Lock : (ICONS[message.kind] ?? MessageSquareText);
  const speaker = speakerOf(message, me.user.name, t('palette.you'));
  return (
    <AriaMenuItem
      id={`message-${message.id}`}
      textValue={`${conversation.contact.name}: ${excerpt.text}`}
      onAction={() => {
        onDone();
        requestAnimationFrame(
          () =>
            void navigate({
              to: '/inbox/$conversationId',
              params: { conversationId: String(conversation.id) },
              search: { view: 'all', status: conversation.status, message: message.id } as never,
            }),
        );
      }}
      className={classes(CHOICE_ROW, 'items-start!')}
    >
      <Icon
        size={16}
        strokeWidth={1.75}
        aria-hidden
        className={classes('mt-0.5 shrink-0', note ? 'text-note-text' : 'text-text-2')}
      />
      <span className="flex min-w-0 grow flex-col">
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="min-w-0 grow truncate font-semibold">{conversation.contact.name}</span>
          <time dateTime={message.sentAt} className="shrink-0 text-micro text-text-2">
            {shortMoment(message.sentAt, Date.now(), me.organisation.timeZone)}
          </time>
        </span>
        <span className="line-clamp-2 text-meta text-text-2 [overflow-wrap:anywhere]">
          {speaker && speaker !== conversation.contact.name && `${speaker}: `}
          <Marked excerpt={excerpt} />
        </span>
      </span>
    </AriaMenuItem>
  );
}
