import { type Messages, setupI18n } from '@lingui/core';
import { browserLanguage, isLanguage, type Language } from './language';

export const i18n = setupI18n();

type Catalogues = Record<Language, () => Promise<{ messages: Messages }>>;

const FIRST: Catalogues = {
  'pt-BR': () => import('virtual:messages/pt-BR'),
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
};

const MORE: Catalogues = {
  'pt-BR': () => import('virtual:messages/more/pt-BR'),
  en: () => import('virtual:messages/more/en'),
  ru: () => import('virtual:messages/more/ru'),
};

/** The words beyond the first screen are loaded with the first page that needs them. */
let more = false;

const REMEMBERED = 'nexus.language';

/** Loads the catalogue of a language once and shows the console in it from now on. */
export async function speak(language: Language): Promise<void> {
  const [first, rest] = await Promise.all([FIRST[language](), more ? MORE[language]() : { messages: {} }]);
  i18n.loadAndActivate({ locale: language, messages: { ...first.messages, ...rest.messages } });
  document.documentElement.lang = language;
  localStorage.setItem(REMEMBERED, language);
}

/** For a page that needs more words than the first screen: gives it when they are there. */
export async function withAllWords<Page>(page: Promise<Page>): Promise<Page> {
  if (!more) {
    more = true;
    await speak(currentLanguage());
  }
  return page;
}

/** What was chosen on this device before, else what the browser asks for. */
export function startLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED);
  return isLanguage(remembered) ? remembered : browserLanguage(navigator.languages);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'pt-BR';
}
