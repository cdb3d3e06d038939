import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { useLive } from '@/shared/live/live';
import { useLiveEvents } from '@/shared/live/useLiveEvents';
import { announce } from '@/shared/ui/announce';
import type { Detail, Message, Row } from './model';
import { dropRow, patchContact, patchInbox, patchMessage, patchRow, patchThread } from './patches';
import { conversationQuery, mergesQuery, threadQuery } from './queries';
import { sendWaiting } from './sending';
import { without } from './threadCache';
import { followTyping, stopsTyping } from './typing';

const TALK = [
  'message.received',
  'message.queued',
  'message.sent-elsewhere',
  'message.status-changed',
  'message.edited',
  'message.revoked',
  'message.reacted',
  'message.attachment-changed',
  'note.written',
] as const;
const CONVERSATION = ['conversation.opened', 'conversation.changed'] as const;
const MERGED = ['conversation.merged'] as const;
const REMOVED = ['message.removed'] as const;
const CONTACT = ['contact.changed'] as const;
const INBOX = ['inbox.created', 'inbox.changed', 'inbox.state-changed'] as const;

const READ_AGAIN_MS = 300;
let readAgain: ReturnType<typeof setTimeout> | undefined;

/** The state of a number decides whether its conversations may be written to. */
function readOpenConversations(queries: QueryClient): void {
  clearTimeout(readAgain);
  readAgain = setTimeout(() => {
    void queries.invalidateQueries({ queryKey: conversationQuery(0).queryKey.slice(0, 2) });
  }, READ_AGAIN_MS);
}

/** Whoever writes may be answered for a time from then on: what the network allows is asked for anew. */
function answerAnew(queries: QueryClient, conversation: number): void {
  const { queryKey } = conversationQuery(conversation);
  if (queries.getQueryData<Detail>(queryKey)?.replyTime) void queries.invalidateQueries({ queryKey });
}

function useTalk() {
  const queries = useQueryClient();
  const me = useMe().user;
  const t = useText();
  return (event: string, message: Message, row: Row, again: boolean) => {
    patchMessage(queries, message);
    patchRow(queries, row, me.id, again ? 'unknown' : 'known');
    if (again) return;
    if (event === 'message.received') {
      answerAnew(queries, row.id);
      stopsTyping(row.id, null);
      announce(t('conversation.announce.received', { name: row.contact.name }));
    } else if (message.author.kind === 'user' && message.author.id !== null) {
      stopsTyping(row.id, { id: message.author.id, name: message.author.name });
    }
  };
}

/** Keeps every loaded conversation true while the console is open, on whatever page. Shows nothing. */
export function ConversationLive() {
  const queries = useQueryClient();
  const me = useMe().user;
  const online = useLive((store) => store.state === 'live');
  const talk = useTalk();
  useLiveEvents(TALK, ({ event, body }, again) => talk(event, body.message, body.conversation, again));
  useLiveEvents(CONVERSATION, ({ event, body }, again) => {
    const counted = event === 'conversation.opened' ? 'new' : 'known';
    patchRow(queries, body.conversation, me.id, again ? 'unknown' : counted);
  });
  useLiveEvents(MERGED, ({ body }, again) => {
    dropRow(queries, body.gone);
    patchRow(queries, body.conversation, me.id, again ? 'unknown' : 'known');
    void queries.invalidateQueries({ queryKey: threadQuery(body.conversation.id).queryKey });
  });
  useLiveEvents(REMOVED, ({ body }, again) => {
    patchThread(queries, body.conversation.id, (thread) => without(thread, body.removed));
    patchRow(queries, body.conversation, me.id, again ? 'unknown' : 'known');
  });
  useLiveEvents(CONTACT, ({ body }) => {
    patchContact(queries, body.contact);
    void queries.invalidateQueries({ queryKey: mergesQuery(body.contact.id).queryKey });
  });
  useLiveEvents(INBOX, ({ body }) => {
    patchInbox(queries, body.inbox);
    readOpenConversations(queries);
  });
  useEffect(followTyping, []);
  useEffect(() => {
    if (online) void sendWaiting(queries, me);
  }, [online, queries, me]);
  return null;
}
