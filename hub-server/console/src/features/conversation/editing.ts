import type { Message } from './model';

/** WhatsApp lets a message be changed for this long. */
const EDITABLE_MS = 15 * 60_000;

/** Whether it is ours and has left, so that it can be changed or taken back where it arrived. */
export function isOwn(message: Message): boolean {
  const left = message.status !== null && ['sent', 'delivered', 'read', 'played'].includes(message.status);
  return message.direction === 'out' && !message.revoked && left;
}

export function canEdit(message: Message, now = Date.now()): boolean {
  return isOwn(message) && message.content.type === 'text' && now - Date.parse(message.sentAt) < EDITABLE_MS;
}

/** The newest message of a thread that can still be changed. */
export function lastEditable(messages: readonly Message[], now = Date.now()): Message | null {
  return messages.findLast((message) => canEdit(message, now)) ?? null;
}
