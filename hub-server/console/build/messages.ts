import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';

/** Reads every `messages/<language>.json` below `src` into one catalogue, uncompiled. */
export function readCatalogue(root: string, language: string): Record<string, string> {
  const catalogue: Record<string, string> = {};
  for (const file of catalogueFiles(root, language)) {
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
 * Gives each language one module, `virtual:messages/<language>`, with all messages compiled: the browser
 * neither parses ICU nor loads a language it does not show.
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
      const language = id.slice(PREFIX.length + 1);
      for (const file of catalogueFiles(root, language)) this.addWatchFile(file);
      const compiled = Object.entries(readCatalogue(root, language)).map(
        ([key, text]) => [key, compileMessage(text)] as const,
      );
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};`;
    },
  };
}
