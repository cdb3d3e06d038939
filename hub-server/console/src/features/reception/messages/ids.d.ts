import type messages from './pt-BR.json';

type Own = typeof messages;

declare module '@/shared/i18n/catalogue' {
  interface Catalogue extends Own {}
}
