import type {
  ConversationCounts,
  ConversationDetail,
  ConversationRow,
  MessagePage,
  Message as SharedMessage,
  StoredFile,
} from '@/shared/api/types';

/** Short names for what this feature speaks about on every line. */
export type Row = ConversationRow;
export type Detail = ConversationDetail;
export type Counts = ConversationCounts;
export type Message = Omit<SharedMessage, 'failure'> & { failure: SharedMessage['failure'] | NotTaken };

/** The hub refused to take it at all: the reason is in the reader's language already. */
export interface NotTaken {
  code: 'not-taken';
  reason: string;
}

export type FileView = StoredFile;
export type Delivery = NonNullable<Message['status']>;
export type LastWord = NonNullable<Row['last']>;
export type Quote = NonNullable<Message['quote']>;
export type Status = Row['status'];

/** Which conversations a list shows, in the order of the tabs. */
export const VIEWS = ['mine', 'unassigned', 'all'] as const;

export type View = (typeof VIEWS)[number];

/** A loaded window of a thread. `before` and `after` tell that there is more on that side. */
export type Thread = Omit<MessagePage, 'items'> & { items: Message[] };
