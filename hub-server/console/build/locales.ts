import type { Plugin } from 'vite';

const KEPT = /(pt-BR|en-US|ru-RU)/;
const LOCALE =
  /[\\/](?:react-aria|react-stately|@react-aria|@react-stately|react-aria-components)[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.(?:m?js|json)$/;

/** The accessible parts carry their own words in thirty languages; the console speaks three. */
export function locales(): Plugin {
  return {
    name: 'locales',
    enforce: 'pre',
    load(id) {
      const found = LOCALE.exec(id.split('?')[0] ?? id);
      return found && !KEPT.test(found[1] ?? '') ? 'export default {};' : undefined;
    },
  };
}
