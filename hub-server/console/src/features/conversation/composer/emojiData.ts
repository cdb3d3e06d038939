import enData from 'emojibase-data/en/data.json?url';
import enMessages from 'emojibase-data/en/messages.json?url';
import ptData from 'emojibase-data/pt/data.json?url';
import ptMessages from 'emojibase-data/pt/messages.json?url';
import ruData from 'emojibase-data/ru/data.json?url';
import ruMessages from 'emojibase-data/ru/messages.json?url';
import type { EmojiData } from 'frimousse';

interface Entry {
  emoji: string;
  label: string;
  group?: number;
  version: number;
  tags?: string[];
}

interface Words {
  groups: { message: string; order: number }[];
  skinTones: { key: string; message: string }[];
}

const FILES: Record<string, { data: string; messages: string }> = {
  en: { data: enData, messages: enMessages },
  pt: { data: ptData, messages: ptMessages },
  ru: { data: ruData, messages: ruMessages },
};

/** Signs of skin and hair, which stand for nothing alone. */
const PARTS = 2;
/** The newest emoji are boxes on most phones of customers. */
const NEWEST = 15;

async function read<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Answer;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** Emoji with their names in the language of the reader, from files of the hub itself. */
export async function emojiData(locale: string, { signal }: { signal?: AbortSignal }): Promise<EmojiData> {
  const files = FILES[locale] ?? { data: ptData, messages: ptMessages };
  const [entries, words] = await Promise.all([
    read<Entry[]>(files.data, signal),
    read<Words>(files.messages, signal),
  ]);
  const emojis = entries.flatMap<EmojiData['emojis'][number]>(({ emoji, label, group, version, tags }) =>
    group === undefined || group === PARTS || version > NEWEST
      ? []
      : [{ emoji, label, category: group, version, tags: tags ?? [] }],
  );
  const tone = (key: string) => words.skinTones.find((skin) => skin.key === key)?.message ?? key;
  return {
    locale,
    emojis,
    categories: words.groups
      .filter((group) => group.order !== PARTS)
      .map((group) => ({ index: group.order, label: capital(group.message) })),
    skinTones: {
      dark: tone('dark'),
      'medium-dark': tone('medium-dark'),
      medium: tone('medium'),
      'medium-light': tone('medium-light'),
      light: tone('light'),
    },
  };
}
