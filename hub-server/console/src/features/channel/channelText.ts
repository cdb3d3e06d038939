import type { MessageId } from '@/shared/i18n/catalogue';
import { i18n } from '@/shared/i18n/i18n';
import { text, useText } from '@/shared/i18n/text';

/**
 * The words of a kind of channel. The hub says what it asks for; what that is called stands in the messages under the
 * kind's own name, so that one more kind needs no code here. A test of the hub finds missing ones.
 */
export function useChannelText(provider: string) {
  useText();
  const id = (rest: string) => `channel.${provider}.${rest}` as MessageId;
  const has = (rest: string) => id(rest) in i18n.messages;
  const say = (rest: string) => (has(rest) ? text(id(rest)) : rest);
  /** Numbered words: `step.1`, `step.2`, … as far as they go. */
  const steps = () => {
    const all: string[] = [];
    while (has(`step.${all.length + 1}`)) all.push(say(`step.${all.length + 1}`));
    return all;
  };
  return { has, say, steps };
}
