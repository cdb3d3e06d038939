import type { QueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { problemText } from '@/shared/api/problemText';
import type { Message, Row, Thread } from './model';
import {
  dropUnsent,
  keepUnsent,
  optimisticMessages,
  type Unsent,
  unsentOf,
  withLastWord,
} from './optimistic';
import { knownRow, patchRow, patchThread } from './patches';
import { conversationPath } from './queries';
import { upsert } from './threadCache';

interface Sender {
  id: number;
  name: string;
}

/** Shows what was written at once, keeps it on this device, and gives it to the hub. */
export function send(queries: QueryClient, unsent: Unsent, me: Sender): void {
  keepUnsent(localStorage, unsent);
  const shown = optimisticMessages(unsent, me);
  patchThread(queries, unsent.conversation, (thread) => shown.reduce(upsert, thread));
  const row = knownRow(queries, unsent.conversation);
  if (row) patchRow(queries, withLastWord(row, unsent, me.name), me.id);
  void deliver(queries, unsent);
}

async function post({ conversation, kind, text, files, replyTo, clientKey }: Unsent): Promise<Message[]> {
  if (kind === 'note') {
    return [
      await api.post<Message>(conversationPath(conversation, '/notes'), { text, clientKey }, clientKey),
    ];
  }
  const body = { text, files: files.map((file) => file.id), replyTo: replyTo?.message ?? null, clientKey };
  return api.post<Message[]>(conversationPath(conversation, '/messages'), body, clientKey);
}

/** Gives one message to the hub; a second try with the same key is the same message. */
async function deliver(queries: QueryClient, unsent: Unsent): Promise<void> {
  try {
    const taken = await post(unsent);
    dropUnsent(localStorage, unsent.clientKey);
    patchThread(queries, unsent.conversation, (thread) =>
      taken.reduce(upsert, withoutShown(thread, unsent, taken)),
    );
  } catch (error) {
    // Without a connection it waits with its clock; a refusal stands at the bubble, with the words kept.
    if (isProblem(error, 'offline')) return;
    const failure = { code: 'not-taken' as const, reason: problemText(error) };
    patchThread(queries, unsent.conversation, (thread) => ({
      ...thread,
      items: thread.items.map((message) =>
        isShown(message, unsent) ? { ...message, status: 'failed' as const, failure } : message,
      ),
    }));
    const row = knownRow(queries, unsent.conversation);
    if (row?.last?.direction === 'out') {
      patchRow(queries, { ...row, last: { ...row.last, status: 'failed' } }, unsent.sender);
    }
  }
}

function isShown(message: Message, { clientKey }: Unsent): boolean {
  return message.id < 0 && message.clientKey === clientKey;
}

/** Bubbles that the answer does not match one by one, so that none stands twice. */
function withoutShown(thread: Thread, unsent: Unsent, taken: Message[]): Thread {
  const matched = taken.every((message) => message.clientKey === unsent.clientKey);
  return matched ? thread : { ...thread, items: thread.items.filter((message) => !isShown(message, unsent)) };
}

/** Sends again what the hub has refused or never heard. */
export function sendAgain(queries: QueryClient, message: Message, me: Sender): void {
  const unsent = unsentOf(localStorage, me.id).find((item) => item.clientKey === message.clientKey);
  if (!unsent) return;
  patchThread(queries, unsent.conversation, (thread) => ({
    ...thread,
    items: thread.items.map((item) =>
      isShown(item, unsent) ? { ...item, status: 'queued' as const, failure: null } : item,
    ),
  }));
  void deliver(queries, unsent);
}

/** Takes back what never left this device; the list shows again what was really said last. */
export function discard(queries: QueryClient, message: Message, me: Sender): void {
  if (message.clientKey) dropUnsent(localStorage, message.clientKey);
  patchThread(queries, message.conversation, (thread) => ({
    ...thread,
    items: thread.items.filter((item) => item.clientKey !== message.clientKey || item.id > 0),
  }));
  // Should the hub be away, its next word about the conversation corrects the list.
  api.get<Row>(conversationPath(message.conversation)).then(
    (row) => patchRow(queries, row, me.id),
    () => undefined,
  );
}

/** The connection is back: what waits on this device leaves in the order it was written. */
export async function sendWaiting(queries: QueryClient, me: Sender): Promise<void> {
  for (const unsent of unsentOf(localStorage, me.id)) await deliver(queries, unsent);
}

/** Puts what waits on this device into a thread that was just loaded. */
export function showWaiting(queries: QueryClient, conversation: number, me: Sender): void {
  for (const unsent of unsentOf(localStorage, me.id)) {
    if (unsent.conversation !== conversation) continue;
    patchThread(queries, conversation, (thread) =>
      thread.items.some((message) => message.clientKey === unsent.clientKey)
        ? thread
        : optimisticMessages(unsent, me).reduce(upsert, thread),
    );
  }
}
