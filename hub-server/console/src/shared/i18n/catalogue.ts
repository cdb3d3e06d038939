/**
 * All message ids of the console. Each folder with a `messages/` of its own adds its ids beside it
 * (`messages/ids.d.ts`), so a wrong id does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the folders that own messages
export interface Catalogue {}

export type MessageId = keyof Catalogue & string;

export type MessageValues = Record<string, string | number>;
