import type { Message } from './model';

/** What stands in the thread, one below the other. */
export type ThreadItem =
  | { type: 'day'; key: string; at: string }
  | { type: 'unread'; key: string; count: number }
  | { type: 'channel'; key: string; conversation: number }
  | { type: 'message'; key: string; message: Message; first: boolean; last: boolean; namesake: boolean };

/** Bubbles of one author stand together while no more than this lies between them. */
const TOGETHER_MS = 10 * 60_000;

/** The day a moment falls on in the zone of the organisation, as a word that compares. */
export function dayOf(at: string, zone: string): string {
  return dayFormat(zone).format(new Date(at));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(zone, format);
  }
  return format;
}

function sameSpeaker(one: Message, other: Message): boolean {
  return (
    one.conversation === other.conversation &&
    one.direction === other.direction &&
    one.author.kind === other.author.kind &&
    one.author.id === other.author.id &&
    one.author.name === other.author.name &&
    one.author.address === other.author.address
  );
}

function together(one: Message | undefined, other: Message | undefined, zone: string): boolean {
  if (!one || !other || one.direction === 'note' || one.direction === 'system') return false;
  if (!sameSpeaker(one, other) || dayOf(one.sentAt, zone) !== dayOf(other.sentAt, zone)) return false;
  return Math.abs(Date.parse(other.sentAt) - Date.parse(one.sentAt)) <= TOGETHER_MS;
}

/** The names that two members of a group share. */
function sharedNames(messages: readonly Message[]): Set<string> {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const { author } of messages) {
    if (author.address === null) continue;
    const other = known.get(author.name);
    if (other === undefined) known.set(author.name, author.address);
    else if (other !== author.address) shared.add(author.name);
  }
  return shared;
}

interface Marks {
  zone: string;
  /** The first message that was unread when the conversation was opened. */
  firstUnread: number | null;
  unread: number;
  /** Whether it is of several conversations: then it says where it goes on in another one. */
  whole?: boolean;
}

/** Lays out messages with the lines between days, the line before the unread ones, and groups by author. */
export function threadItems(
  messages: readonly Message[],
  { zone, firstUnread, unread, whole = false }: Marks,
): ThreadItem[] {
  const items: ThreadItem[] = [];
  const shared = sharedNames(messages);
  let day = '';
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const next = messages[index + 1];
    const today = dayOf(message.sentAt, zone);
    if (today !== day) {
      items.push({ type: 'day', key: `day ${today} ${message.id}`, at: message.sentAt });
      day = today;
    }
    if (whole && message.conversation !== previous?.conversation) {
      items.push({ type: 'channel', key: `channel ${message.id}`, conversation: message.conversation });
    }
    const marked = message.id === firstUnread;
    if (marked) items.push({ type: 'unread', key: 'unread', count: unread });
    items.push({
      type: 'message',
      key: keyOf(message),
      message,
      first: marked || !together(previous, message, zone),
      last: next?.id === firstUnread || !together(message, next, zone),
      namesake: message.author.address !== null && shared.has(message.author.name),
    });
  });
  return items;
}

/** A message keeps its place on the screen when the hub gives the optimistic one its number. */
function keyOf(message: Message): string {
  if (message.clientKey === null) return `m${message.id}`;
  const file = message.content.type === 'media' ? ` ${message.content.file.id}` : '';
  return `k${message.clientKey}${file}`;
}
