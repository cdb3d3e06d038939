// The JSON of the hub, by hand in this one file until it is generated from /openapi.yml.
// Times are ISO-8601 in UTC; ids are numbers; `order` and `arrival` are opaque and compare as strings.

export type Id = number;
export type Moment = string;

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export interface Named {
  id: Id;
  name: string;
}

// team, organisation

export type Permission =
  | 'conversation.read'
  | 'conversation.reply'
  | 'conversation.assign'
  | 'lead.read'
  | 'lead.move'
  | 'contact.read'
  | 'contact.edit'
  | 'inbox.read'
  | 'inbox.manage'
  | 'team.read'
  | 'team.manage'
  | 'token.manage'
  | 'audit.read'
  | 'delivery.manage'
  | 'organisation.manage';

export type RoleCode = 'administrator' | 'manager' | 'agent';

export interface Me {
  user: {
    id: Id;
    name: string;
    email: string;
    locale: string;
    theme: 'system' | 'light' | 'dark';
    textSize: 'normal' | 'large';
    enterSends: boolean;
  };
  organisation: {
    id: Id;
    name: string;
    locale: string;
    timeZone: string;
    currency: string;
    edition: string;
    demo: boolean;
  };
  role: RoleCode;
  permissions: Permission[];
  organisations: Named[];
}

export interface MeChange {
  name?: string;
  locale?: string;
  theme?: Me['user']['theme'];
  textSize?: Me['user']['textSize'];
  enterSends?: boolean;
  password?: { current: string; next: string };
}

export interface Member {
  id: Id;
  name: string;
  email: string;
  role: RoleCode;
  active: boolean;
  lastSeen: Moment | null;
  you: boolean;
}

export interface Role {
  code: RoleCode;
  permissions: Permission[];
}

export interface Invitation {
  id: Id;
  role: RoleCode;
  email: string | null;
  link?: string;
  expiresAt: Moment;
}

export interface InvitationOffer {
  organisation: string;
  role: RoleCode;
  email: string | null;
}

export interface Session {
  id: Id;
  current: boolean;
  createdAt: Moment;
  lastSeen: Moment | null;
  userAgent: string | null;
  address: string | null;
}

export interface ApiToken {
  id: Id;
  name: string;
  lastUsed: Moment | null;
  createdAt: Moment;
  /** Only in the answer that made it. */
  token?: string;
}

export interface AuditEntry {
  id: Id;
  at: Moment;
  actor: Named | null;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
  address: string | null;
}

// channel

export type InboxState = 'connecting' | 'scan-qr' | 'working' | 'disconnected' | 'failed' | 'unreachable';

export interface Inbox {
  id: Id;
  name: string;
  kind: 'whatsapp';
  provider: 'waha' | 'practice';
  state: InboxState;
  /** A stable code that says more, or empty. */
  stateDetail: string;
  stateSince: Moment;
  phone: string | null;
  baseUrl: string | null;
  session: string | null;
  /** For those who may manage numbers. */
  webhookUrl: string | null;
  lastEventAt: Moment | null;
  practice: boolean;
  /** A number that was connected waits to be connected again. */
  loggedOut: boolean;
  warnings: InboxWarning[];
}

/** What should be put right at the provider: a second webhook there, every message delivered twice. */
export type InboxWarning = 'foreign-webhook' | 'double-events';

export interface NewInbox {
  name: string;
  provider: Inbox['provider'];
  baseUrl?: string;
  apiKey?: string;
  session?: string;
}

export interface InboxQr {
  state: InboxState;
  /** The raw value to draw. */
  qr: string | null;
  expiresAt: Moment | null;
}

export interface KeptEvent {
  id: Id;
  inbox: Named | null;
  at: Moment;
  reason: string;
  event: string;
  size: number;
  retried: boolean;
}

export interface KeptEventDetail extends KeptEvent {
  raw: string;
}

export interface DeadLetter {
  id: string;
  kind: string;
  what: string;
  reason: string;
  attempts: number;
  at: Moment;
  conversation: Id | null;
}

export interface ProblemCount {
  keptEvents: number;
  deadLetters: number;
}

// media

export interface StoredFile {
  id: Id;
  name: string;
  mime: string;
  size: number;
  kind: 'image' | 'voice' | 'audio' | 'video' | 'document' | 'sticker';
  width: number | null;
  height: number | null;
  seconds: number | null;
  address: string | null;
  state: 'ready' | 'pending' | 'failed';
  reason: string | null;
}

// conversation

export type MessageStatus =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'played'
  | 'failed'
  | 'unknown';

export interface RowStage {
  id: Id;
  name: string;
  key: string;
  phase: 'open' | 'won' | 'lost';
  position: number;
  of: number;
}

export interface ConversationRow {
  id: Id;
  inbox: Named & { kind: 'whatsapp'; practice: boolean };
  contact: { id: Id | null; name: string; phone: string | null; photo: string | null };
  kind: 'person' | 'group';
  status: 'open' | 'resolved';
  assignee: Named | null;
  unread: number;
  last: {
    at: Moment;
    preview: string;
    kind:
      | 'text'
      | 'image'
      | 'voice'
      | 'audio'
      | 'video'
      | 'document'
      | 'sticker'
      | 'location'
      | 'contact'
      | 'system'
      | 'note'
      | 'revoked';
    direction: 'in' | 'out' | 'note';
    status: MessageStatus | null;
    author: string | null;
  } | null;
  waitingSince: Moment | null;
  stage: RowStage | null;
  leadId: Id | null;
  /** Null where everybody is told: a draft is its writer's own. */
  draft: boolean | null;
  arrival: string;
}

export interface ConversationDetail extends ConversationRow {
  addresses: { scheme: string; value: string }[];
  firstUnread: Id | null;
  draftText: string | null;
  createdAt: Moment;
  canSend: boolean;
  cannotSendReason: string | null;
}

export interface ConversationCounts {
  mine: number;
  unassigned: number;
  all: number;
  unread: number;
}

export type MessageContent =
  | { type: 'text' }
  | { type: 'media'; file: StoredFile }
  | { type: 'location'; latitude: number; longitude: number; name: string | null; address: string | null }
  | { type: 'contacts'; contacts: { name: string; phones: string[] }[] }
  | { type: 'call'; outcome: string; video: boolean }
  | { type: 'unsupported'; what: string };

export interface Message {
  id: Id;
  conversation: Id;
  direction: 'in' | 'out' | 'note' | 'system';
  author: { kind: 'contact' | 'user' | 'phone' | 'system'; id: Id | null; name: string };
  text: string | null;
  content: MessageContent;
  sentAt: Moment;
  arrivedAt: Moment;
  late: boolean;
  order: string;
  status: MessageStatus | null;
  failure: { code: string; reason: string } | null;
  quote: { message: Id | null; author: string; text: string; kind: string } | null;
  reactions: { emoji: string; author: { name: string; kind: string }; mine: boolean }[];
  edited: boolean;
  versions?: { text: string; at: Moment }[];
  revoked: boolean;
  viewOnce: boolean;
  forwarded: boolean;
  clientKey: string | null;
}

export interface MessagePage {
  /** Ascending. */
  items: Message[];
  before: string | null;
  after: string | null;
}

// contact

export interface Contact {
  id: Id;
  name: string;
  phones: string[];
  addresses: { scheme: string; value: string }[];
  createdAt: Moment;
  since: Moment | null;
}

export interface ContactCard {
  id: Id;
  name: string;
  phone: string | null;
  photo: string | null;
}

// lead

export type StagePhase = 'open' | 'won' | 'lost';

export interface Stage {
  id: Id;
  key: string;
  name: string;
  phase: StagePhase;
  position: number;
  glyph: 'empty' | 'quarter' | 'half' | 'dashed' | 'three-quarters' | 'won' | 'lost';
}

export interface Pipeline {
  id: Id;
  name: string;
  stages: Stage[];
}

export interface Lead {
  id: Id;
  pipeline: Id;
  stage: Stage;
  stageSince: Moment;
  title: string;
  contact: { id: Id; name: string; phone: string | null };
  conversation: Id | null;
  inbox: Named | null;
  owner: Named | null;
  valueCents: number | null;
  currency: string;
  nextStep: string | null;
  nextStepOn: string | null;
  lastContactAt: Moment | null;
  lostReason: string | null;
  openedAt: Moment;
  closedAt: Moment | null;
  version: number;
}

export interface BoardColumn {
  stage: Stage;
  count: number;
  valueCents: number;
  items: Lead[];
  next: string | null;
}

export interface Board {
  pipeline: Pipeline;
  columns: BoardColumn[];
}
