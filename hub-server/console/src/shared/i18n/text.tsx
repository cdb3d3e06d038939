import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react';
import { type ReactElement, useMemo } from 'react';
import type { MessageId, MessageValues } from './catalogue';
import { i18n } from './i18n';

export type Translate = (id: MessageId, values?: MessageValues) => string;

function translator(source: I18n): Translate {
  return (id, values) => source._(id, values);
}

/** The words of the console in the language of the reader: `const t = useText(); t('shell.inbox')`. */
export function useText(): Translate {
  const { i18n: current } = useLingui();
  const language = current.locale;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new language must give a new function
  return useMemo(() => translator(current), [current, language]);
}

/** For code outside components, such as a message announced after a socket event. */
export const text: Translate = translator(i18n);

/**
 * The words for a code of the hub, whose id is put together. A newer hub may have codes that this console has no words
 * for yet: it says `otherwise`, never the code.
 */
export function codeText(id: MessageId, otherwise: MessageId): string {
  return text(id in i18n.messages ? id : otherwise);
}

interface RichTextProps {
  id: MessageId;
  values?: MessageValues;
  /** The elements that stand in the message as `<0>…</0>`, `<1>…</1>` or `<name>…</name>`. */
  components: Record<string, ReactElement>;
}

/** A message with elements inside, such as a bold word or a link. */
export function RichText({ id, values, components }: RichTextProps) {
  return <Trans id={id} {...(values ? { values } : {})} components={components} />;
}
