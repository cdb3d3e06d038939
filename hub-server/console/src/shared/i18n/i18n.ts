import { type Messages, setupI18n } from '@lingui/core';
import { browserLanguage, isLanguage, type Language } from './language';

export const i18n = setupI18n();

const CATALOGUES: Record<Language, () => Promise<{ messages: Messages }>> = {
  'pt-BR': () => import('virtual:messages/pt-BR'),
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
};

const REMEMBERED = 'nexus.language';

/** Loads the catalogue of a language once and shows the console in it from now on. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  localStorage.setItem(REMEMBERED, language);
}

/** What was chosen on this device before, else what the browser asks for. */
export function startLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED);
  return isLanguage(remembered) ? remembered : browserLanguage(navigator.languages);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'pt-BR';
}
