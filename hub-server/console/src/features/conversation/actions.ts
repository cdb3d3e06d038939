import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/client';
import { problemText } from '@/shared/api/problemText';
import { useMe } from '@/shared/api/session';
import type { Id, Named } from '@/shared/api/types';
import { type Translate, useText } from '@/shared/i18n/text';
import { refusal, toast } from '@/shared/ui/Toast';
import type { Message, Row, Status } from './model';
import { knownRow, patchRow, patchThread } from './patches';
import { conversationPath } from './queries';
import { change } from './threadCache';

interface Deed {
  queries: QueryClient;
  me: Named;
  t: Translate;
}

const underWay = new Map<Id, Promise<unknown>>();

/** What is asked of one conversation is asked in order: what undoes something must not come before it. */
function inOrder<Answer>(conversation: Id, ask: () => Promise<Answer>): Promise<Answer> {
  const asked = (underWay.get(conversation) ?? Promise.resolve()).then(ask, ask);
  underWay.set(conversation, asked);
  const over = () => {
    if (underWay.get(conversation) === asked) underWay.delete(conversation);
  };
  asked.then(over, over);
  return asked;
}

/** Shows a change at once, asks the hub for it, and takes it back with a word when the hub refuses. */
async function changeRow(deed: Deed, row: Row, next: Row, ask: () => Promise<Row>): Promise<boolean> {
  const { queries, me } = deed;
  patchRow(queries, next, me.id);
  try {
    patchRow(queries, await inOrder(row.id, ask), me.id);
    return true;
  } catch (error) {
    patchRow(queries, { ...(knownRow(queries, row.id) ?? row), ...row }, me.id);
    refusal(problemText(error));
    return false;
  }
}

function setStatus(deed: Deed, row: Row, status: Status): Promise<boolean> {
  const path = status === 'resolved' ? '/resolve' : '/reopen';
  return changeRow(deed, row, { ...row, status }, () => api.post<Row>(conversationPath(row.id, path)));
}

function setAssignee(deed: Deed, row: Row, assignee: Named | null): Promise<boolean> {
  return changeRow(deed, row, { ...row, assignee }, () =>
    api.put<Row>(conversationPath(row.id, '/assignment'), { user: assignee?.id ?? null }),
  );
}

async function resolve(deed: Deed, row: Row): Promise<void> {
  const undone: Status = row.status;
  const wanted: Status = row.status === 'open' ? 'resolved' : 'open';
  const words = wanted === 'resolved' ? 'conversation.toast.resolved' : 'conversation.toast.reopened';
  toast(deed.t(words, { name: row.contact.name }), () => {
    void setStatus(deed, { ...row, status: wanted }, undone);
  });
  await setStatus(deed, row, wanted);
}

async function assign(deed: Deed, row: Row, assignee: Named | null): Promise<void> {
  if (row.assignee?.id === assignee?.id) return;
  const { t, me } = deed;
  const name = row.contact.name;
  const words =
    assignee === null
      ? t('conversation.toast.unassigned', { name })
      : assignee.id === me.id
        ? t('conversation.toast.assigned-me', { name })
        : t('conversation.toast.assigned', { name, colleague: assignee.name });
  toast(words, () => void setAssignee(deed, { ...row, assignee }, row.assignee));
  await setAssignee(deed, row, assignee);
}

async function react(deed: Deed, message: Message, emoji: string): Promise<void> {
  const mine = message.reactions.find((reaction) => reaction.mine);
  const wanted = mine?.emoji === emoji ? '' : emoji;
  const others = message.reactions.filter((reaction) => !reaction.mine);
  const own = { emoji: wanted, author: { name: deed.me.name, kind: 'user' }, mine: true };
  const reactions = wanted ? [...others, own] : others;
  patchThread(deed.queries, message.conversation, (thread) =>
    change(thread, message.id, (known) => ({ ...known, reactions })),
  );
  await orBack(deed, message, () =>
    api.put(conversationPath(message.conversation, `/messages/${message.id}/reaction`), {
      emoji: wanted,
    }),
  );
}

/**
 * Asks for a change of a message; a refusal brings the message back as it was. What comes of it is told by the live events
 * alone: they may be here before the answer, which then is older than what they told.
 */
async function orBack(deed: Deed, message: Message, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    patchThread(deed.queries, message.conversation, (thread) => change(thread, message.id, () => message));
    refusal(problemText(error));
  }
}

function messagePath(message: Message, rest = ''): string {
  return conversationPath(message.conversation, `/messages/${message.id}${rest}`);
}

async function retry(deed: Deed, message: Message): Promise<void> {
  patchThread(deed.queries, message.conversation, (thread) =>
    change(thread, message.id, (known) => ({ ...known, status: 'queued', failure: null })),
  );
  await orBack(deed, message, () => api.post(messagePath(message, '/retry')));
}

async function retryMedia(deed: Deed, message: Message): Promise<void> {
  patchThread(deed.queries, message.conversation, (thread) =>
    change(thread, message.id, (known) =>
      known.content.type === 'media'
        ? { ...known, content: { type: 'media', file: { ...known.content.file, state: 'pending' } } }
        : known,
    ),
  );
  await orBack(deed, message, () => api.post(messagePath(message, '/media-retry')));
}

/** Shown as withdrawn once the customer's phone has been told, and not before. */
async function revoke(deed: Deed, message: Message): Promise<void> {
  await orBack(deed, message, () => api.delete(messagePath(message)));
}

/** The new words are shown once WhatsApp has taken them. */
async function edit(deed: Deed, message: Message, text: string): Promise<void> {
  await orBack(deed, message, () => api.put(messagePath(message), { text }));
}

async function markRead(deed: Deed, row: Row): Promise<void> {
  patchRow(deed.queries, { ...row, unread: 0 }, deed.me.id);
  // A reading that the hub did not hear is told again when the conversation is looked at next.
  await api.post<Row>(conversationPath(row.id, '/read')).then(
    (read) => patchRow(deed.queries, read, deed.me.id),
    () => undefined,
  );
}

async function markUnread(deed: Deed, row: Row): Promise<void> {
  const next = { ...row, unread: Math.max(1, row.unread) };
  await changeRow(deed, row, next, () => api.post<Row>(conversationPath(row.id, '/unread')));
}

/** What can be done with a conversation and its messages. */
export function useActions() {
  const queries = useQueryClient();
  const { user } = useMe();
  const t = useText();
  return useMemo(() => {
    const deed: Deed = { queries, me: { id: user.id, name: user.name }, t };
    return {
      me: deed.me,
      resolve: (row: Row) => resolve(deed, row),
      assign: (row: Row, assignee: Named | null) => assign(deed, row, assignee),
      markRead: (row: Row) => markRead(deed, row),
      markUnread: (row: Row) => markUnread(deed, row),
      react: (message: Message, emoji: string) => react(deed, message, emoji),
      retry: (message: Message) => retry(deed, message),
      retryMedia: (message: Message) => retryMedia(deed, message),
      revoke: (message: Message) => revoke(deed, message),
      edit: (message: Message, text: string) => edit(deed, message, text),
    };
  }, [queries, user, t]);
}

export type Actions = ReturnType<typeof useActions>;
