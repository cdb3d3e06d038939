import type {
  ContactCard,
  ConversationRow,
  Id,
  Inbox,
  Lead,
  Member,
  Message,
  Moment,
  Named,
} from '@/shared/api/types';

/** How far this browser has seen the log of each database. */
export interface LiveCursor {
  chat: number;
  core: number;
}

/** What the organisation is called now, and where it is. */
interface OrganisationDetails {
  id: Id;
  name: string;
  locale: string;
  timeZone: string;
  currency: string;
}

interface Talk {
  message: Message;
  conversation: ConversationRow;
}

/** The body of each event, as the hub presents it to this reader. */
export interface LiveBodies {
  'message.received': Talk;
  'message.queued': Talk;
  'message.sent-elsewhere': Talk;
  'message.status-changed': Talk;
  'message.edited': Talk;
  'message.revoked': Talk;
  'message.reacted': Talk;
  'message.attachment-changed': Talk;
  'note.written': Talk;
  'conversation.opened': { conversation: ConversationRow };
  'conversation.changed': { conversation: ConversationRow };
  /** `gone` went into `conversation`. */
  'conversation.merged': { conversation: ConversationRow; gone: Id };
  'message.removed': { conversation: ConversationRow; removed: Id };
  'inbox.created': { inbox: Inbox };
  'inbox.changed': { inbox: Inbox };
  'inbox.state-changed': { inbox: Inbox };
  'inbox.qr-changed': { inbox: Inbox };
  /** What is gone cannot be shown any more: read the list anew. */
  'inbox.removed': { inbox?: Inbox };
  'lead.opened': { lead: Lead };
  'lead.stage-changed': { lead: Lead };
  'lead.changed': { lead: Lead };
  'contact.changed': { contact: ContactCard };
  'member.changed': { member: Member };
  'organisation.changed': { organisation: OrganisationDetails };
}

export type LiveEventName = keyof LiveBodies;

/** One thing that happened, told once. */
export type LiveEvent = {
  [Name in LiveEventName]: {
    event: Name;
    db: keyof LiveCursor;
    seq: number;
    at: Moment;
    actor: string;
    body: LiveBodies[Name];
  };
}[LiveEventName];

export type ServerFrame =
  | { type: 'hello'; cursor: LiveCursor; node: string }
  | ({ type: 'event' } & LiveEvent)
  | { type: 'reload' }
  | { type: 'typing'; conversation: Id; user: Named | null; on: boolean }
  | { type: 'presence'; online: Id[] }
  | { type: 'signed-out' }
  | { type: 'pong' };

export type ClientFrame =
  | { type: 'typing'; conversation: Id; on: boolean }
  | { type: 'viewing'; conversation: Id | null }
  | { type: 'ping' };
