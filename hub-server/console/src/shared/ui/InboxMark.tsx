import type { Inbox } from '@/shared/api/types';

export type InboxColour = Inbox['colour'];

/** The colours by which inboxes are told apart; how each looks stands in the tokens, in light and in dark. */
export const INBOX_COLOURS = ['blue', 'teal', 'green', 'amber', 'rose', 'violet', 'grey'] as const;

/** The mark of an inbox in its own colour; nothing where it has none. Its name stands beside it or in its title. */
export function InboxMark({ inbox }: { inbox: { name: string; colour: InboxColour } }) {
  if (inbox.colour === '') return null;
  return (
    <span
      aria-hidden
      title={inbox.name}
      data-colour={inbox.colour}
      className="inline-block size-2 shrink-0 rounded-xs"
      style={{ background: `var(--inbox-${inbox.colour})` }}
    />
  );
}
