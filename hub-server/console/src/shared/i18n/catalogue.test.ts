import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../build/messages.ts';
import { LANGUAGES } from './language';

const root = process.cwd();
const catalogues = LANGUAGES.map((language) => ({ language, messages: readCatalogue(root, language) }));
const [portuguese = { language: 'pt-BR', messages: {} }, ...others] = catalogues;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .map((file) => ({ file, code: readFileSync(join('src', file), 'utf8') }));

function placeholders(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '');
  const elements = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...names, ...elements])].sort();
}

describe.each(others)('the catalogue of $language', ({ messages }) => {
  it('has the same ids as Portuguese', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(portuguese.messages).sort());
  });

  it('uses the same values in each message', () => {
    const different = Object.entries(portuguese.messages).filter(
      ([id, message]) => String(placeholders(message)) !== String(placeholders(messages[id] ?? '')),
    );
    expect(different.map(([id]) => id)).toEqual([]);
  });
});

it.each(catalogues)('$language has no empty message', ({ messages }) => {
  expect(Object.entries(messages).filter(([, message]) => message.trim() === '')).toEqual([]);
});

it('gives Russian one, few and many wherever Portuguese counts', () => {
  const russian = readCatalogue(root, 'ru');
  const counted = Object.entries(portuguese.messages).filter(([, message]) => message.includes(', plural,'));
  for (const [id] of counted) {
    for (const form of ['one {', 'few {', 'many {', 'other {'])
      expect(russian[id], `${id} in Russian`).toContain(form);
  }
});

it('counts in Russian as Russians do', () => {
  const messages = Object.fromEntries(
    Object.entries(readCatalogue(root, 'ru')).map(([id, message]) => [id, compileMessage(message)]),
  );
  const i18n = setupI18n({ locale: 'ru', messages: { ru: messages } });
  const said = (count: number) => i18n._('shell.unread', { count });
  expect([1, 3, 11, 21].map(said)).toEqual([
    '1 непрочитанное сообщение',
    '3 непрочитанных сообщения',
    '11 непрочитанных сообщений',
    '21 непрочитанное сообщение',
  ]);
});

it('finds no words written into the markup instead of the catalogue', () => {
  const literal =
    /\s(?:aria-label|aria-description|title|placeholder|label|alt|help|about)="[^"]*\p{L}{2}[^"]*"/gu;
  const found = sources.flatMap(({ file, code }) =>
    [...code.matchAll(literal)].map(([words]) => `${file}:${words}`),
  );
  expect(found).toEqual([]);
});

it('has no message that nobody shows', () => {
  const all = sources.map(({ code }) => code).join('\n');
  // The common words of ui are there for any screen; ids put together at run time are known by their beginning.
  const built = [...all.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, family]) => family ?? '');
  const families = ['ui.', ...built];
  const idle = Object.keys(portuguese.messages).filter(
    (id) =>
      !all.includes(`'${id}'`) &&
      !all.includes(`"${id}"`) &&
      !families.some((family) => id.startsWith(family)),
  );
  expect(idle).toEqual([]);
});
