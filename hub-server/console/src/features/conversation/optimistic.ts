import type { FileView, Message, Row } from './model';

/** A message as it was written, until the hub has it. Kept on this device, so that a closed tab loses nothing. */
export interface Unsent {
  clientKey: string;
  /** Who wrote it: another person at this device neither sees nor sends it. */
  sender: number;
  conversation: number;
  kind: 'reply' | 'note';
  text: string;
  files: FileView[];
  replyTo: Message['quote'];
  at: string;
}

/** Sorts after every key the hub gives. */
const LAST = '\uffff';

let lastId = 0;

function nextId(): number {
  lastId -= 1;
  return lastId;
}

/** The bubbles to show at once: one for each file, the first with the words. */
export function optimisticMessages(unsent: Unsent, me: { id: number; name: string }): Message[] {
  const contents: Message['content'][] =
    unsent.files.length === 0 ? [{ type: 'text' }] : unsent.files.map((file) => ({ type: 'media', file }));
  return contents.map((content, index) => ({
    id: nextId(),
    conversation: unsent.conversation,
    direction: unsent.kind === 'note' ? 'note' : 'out',
    author: { kind: 'user', id: me.id, name: me.name, address: null, phone: null },
    text: index === 0 && unsent.text !== '' ? unsent.text : null,
    content,
    sentAt: unsent.at,
    arrivedAt: unsent.at,
    late: false,
    order: `${LAST}${unsent.at}${index}`,
    status: unsent.kind === 'note' ? null : 'queued',
    failure: null,
    quote: index === 0 ? unsent.replyTo : null,
    reactions: [],
    edited: false,
    versions: [],
    revoked: false,
    viewOnce: false,
    ephemeral: false,
    undelivered: false,
    forwarded: false,
    twin: false,
    clientKey: unsent.clientKey,
  }));
}

/** The row of the list after a sending, until the hub tells it. */
export function withLastWord(row: Row, unsent: Unsent, author: string): Row {
  const file = unsent.files[0];
  return {
    ...row,
    last: {
      at: unsent.at,
      preview: unsent.text || (file?.kind === 'document' ? file.name : ''),
      kind: unsent.kind === 'note' ? 'note' : (file?.kind ?? 'text'),
      direction: unsent.kind === 'note' ? 'note' : 'out',
      status: unsent.kind === 'note' ? null : 'queued',
      author,
    },
  };
}

const KEY = 'nexus.unsent';

function readAll(storage: Storage): Unsent[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Unsent[]) : [];
  } catch {
    return [];
  }
}

/** What this person wrote on this device and the hub has not answered for yet. */
export function unsentOf(storage: Storage, sender: number): Unsent[] {
  return readAll(storage).filter((unsent) => unsent.sender === sender);
}

function keep(storage: Storage, all: Unsent[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Without room it lives as long as the page; the bubble shows that it has not left yet.
  }
}

export function keepUnsent(storage: Storage, unsent: Unsent): void {
  keep(storage, [...readAll(storage).filter((item) => item.clientKey !== unsent.clientKey), unsent]);
}

export function dropUnsent(storage: Storage, clientKey: string): void {
  keep(
    storage,
    readAll(storage).filter((item) => item.clientKey !== clientKey),
  );
}
