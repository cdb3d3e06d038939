import type { MessageId } from '@/shared/i18n/catalogue';
import type { Translate } from '@/shared/i18n/text';
import type { LastWord, Row } from './model';
import { plainText } from './whatsappText';

const KINDS: Record<LastWord['kind'], MessageId | null> = {
  text: null,
  note: null,
  system: null,
  revoked: 'conversation.revoked',
  image: 'conversation.kind.image',
  voice: 'conversation.kind.voice',
  audio: 'conversation.kind.audio',
  video: 'conversation.kind.video',
  document: 'conversation.kind.document',
  sticker: 'conversation.kind.sticker',
  location: 'conversation.kind.location',
  contact: 'conversation.kind.contact',
};

/** The word for a kind of message, or nothing for what speaks for itself. */
export function kindWord(kind: string, t: Translate): string {
  const id = KINDS[kind as LastWord['kind']];
  return id ? t(id) : '';
}

/** One line for a message: its words, else the kind of what was sent, with its length where that is known. */
export function shortWords(text: string, kind: string, t: Translate): string {
  const words = plainText(text);
  const named = kindWord(kind, t);
  if (words === '') return named;
  return named && /^\d+(:\d\d)+$/.test(words) ? `${named} · ${words}` : words;
}

/** The line under the name. */
export function previewText(last: LastWord, t: Translate): string {
  return shortWords(last.preview, last.kind, t) || t('conversation.on-phone');
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** Who spoke last, where that was the team: "Você: ". Empty where a tick alone says it. */
export function speaker(last: LastWord, me: string, t: Translate): string {
  if (last.direction === 'in' || last.author === null || last.author === '') return '';
  return last.author === me ? t('conversation.you') : firstName(last.author);
}

/** A row in one sentence, for who cannot see it. */
export function rowLabel(row: Row, time: string, t: Translate): string {
  return [
    row.contact.name,
    row.unread > 0 ? t('conversation.unread', { count: row.unread }) : '',
    row.last ? previewText(row.last, t) : '',
    time,
    row.stage?.name ?? '',
    row.inbox.colour === '' ? '' : row.inbox.name,
    row.inbox.practice ? t('conversation.practice') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
