import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';
const MORE = 'more/';

/** Whose words no first screen shows: they come with the settings and with the doors before the sign-in. */
const LATER = /[\\/]features[\\/](channel|team|health|reception)[\\/]/;

/** Reads every `messages/<language>.json` below `src` into one catalogue, uncompiled. */
export function readCatalogue(
  root: string,
  language: string,
  wanted: (file: string) => boolean = () => true,
): Record<string, string> {
  const catalogue: Record<string, string> = {};
  for (const file of catalogueFiles(root, language).filter(wanted)) {
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    for (const [id, text] of Object.entries(messages)) {
      if (id in catalogue) throw new Error(`The message id ${id} is given twice for ${language}: ${file}`);
      catalogue[id] = text;
    }
  }
  return catalogue;
}

function catalogueFiles(root: string, language: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(join('messages', `${language}.json`)))
    .map((file) => join(root, 'src', file))
    .sort();
}

/**
 * Gives each language two modules with its messages compiled, `virtual:messages/<language>` for the first screen and
 * `virtual:messages/more/<language>` for the rest: the browser neither parses ICU nor loads a language it does not show.
 */
export function messages(): Plugin {
  let root = '';
  return {
    name: 'messages',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const asked = id.slice(PREFIX.length + 1);
      const more = asked.startsWith(MORE);
      const language = more ? asked.slice(MORE.length) : asked;
      for (const file of catalogueFiles(root, language)) this.addWatchFile(file);
      const compiled = Object.entries(readCatalogue(root, language, (file) => LATER.test(file) === more)).map(
        ([key, text]) => [key, compileMessage(text)] as const,
      );
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};`;
    },
  };
}
