export const LANGUAGES = ['pt-BR', 'en', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, which is the same in every language. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  'pt-BR': 'Português',
  en: 'English',
  ru: 'Русский',
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The first language of the browser that we speak; Portuguese where there is none. */
export function browserLanguage(preferred: readonly string[]): Language {
  for (const wish of preferred) {
    const base = wish.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === base);
    if (found) return found;
  }
  return 'pt-BR';
}
