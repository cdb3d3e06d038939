// What the hub says and is told, by the names the console uses. Everything is made from the hub's own description
// (`schema.ts`); only the narrowing of what it leaves open is written here.
// Times are ISO-8601 in UTC; ids are numbers; `order` and `arrival` are opaque and compare as strings.
import type { components } from './schema';

type Schemas = components['schemas'];

export type Id = number;
export type Moment = string;

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A change of some fields, where leaving a field out is the only way to leave it as it is. */
type Given<Change> = { [Field in keyof Change]?: NonNullable<Change[Field]> };

export interface Named {
  id: Id;
  name: string;
}

// team, organisation

export type Me = Schemas['Me'];
export type Permission = Me['permissions'][number];
export type RoleCode = Me['role'];
export type MeChange = Given<Schemas['ProfileChange']>;
export type Member = Schemas['MemberView'];
export type Role = Schemas['MemberList.RoleView'];
export type Invitation = Schemas['Invitations.InvitationView'];
export type InvitationOffer = Schemas['AcceptingController.Offer'];
export type Session = Schemas['OwnSessions.SessionView'];
export type ApiToken = Schemas['ApiTokens.TokenView'];
export type AuditEntry = Schemas['AuditTrail.AuditView'];

export type OrganisationChange = Given<Schemas['OrganisationController.OrganisationChange']>;

// health

export type Health = Schemas['VitalsController.VitalsView'];
export type Vital = Health['vitals'][number];

// channel

export type Inbox = Schemas['InboxView'];
export type InboxState = Inbox['state'];
/** What should be put right at the provider: a second webhook there, every message delivered twice. */
export type InboxWarning = Inbox['warnings'][number];
export type InboxCheck = Schemas['CheckController.CheckView'];
export type NewInbox = Schemas['NewInbox'];
export type ChannelType = Schemas['ChannelTypeController.ChannelTypeView'];
export type NewConsent = Schemas['NewConsent'];
export type SetupField = Schemas['ChannelTypeController.SetupFieldView'];
export type Reception = Schemas['ReceptionView'];
export type OpeningHours = Reception['hours'][number];
export type FreeDay = Reception['holidays'][number];
export type IgnoredEvent = Schemas['IgnoredEvents.IgnoredView'];
export type Sighting = Schemas['SightingController.SightingView'];
export type InboxPasskey = Schemas['PairingController.PasskeyView'];
export type InboxQr = Schemas['PairingController.QrView'];
export type Callback = Schemas['CallbackController.CallbackView'];
export type ProgramKeys = Schemas['ProgramKeys.KeysView'];
export type KeptEvent = Schemas['KeptEventController.KeptView'];
export type DeadLetter = Schemas['DeadLetterView'];
export type ProblemCount = Schemas['DeadLetterController.ProblemCount'];

// media

export type StoredFile = Schemas['FileView'];

// conversation

export type RowStage = Schemas['StageView'];
export type ConversationRow = Schemas['ConversationView'];
export type ConversationDetail = Schemas['ConversationDetail'];
export type ConversationCounts = Schemas['Counts'];
export type MessageContent = Schemas['ContentView'];
export type Message = Schemas['MessageView'];
export type MessageStatus = NonNullable<Message['status']>;
/** A message that was found by its words, and its conversation. */
export type FoundMessage = Schemas['FoundMessage'];
/** A window of a thread, ascending. */
export type MessagePage = Schemas['ThreadPage'];

// contact

export type Contact = Schemas['ContactView'];

/** Another record that proved to be of the same person. */
export type Merge = Schemas['MergeView'];

/** A person in a live event. */
export type ContactCard = Schemas['ConversationView.Contact'] & { id: Id };

// lead

export type Stage = Schemas['Stage'];
export type StagePhase = Stage['phase'];
export type Pipeline = Schemas['Pipeline'];
export type Lead = Schemas['LeadView'];
export type BoardColumn = Schemas['Board.Column'];
export type Board = Schemas['Board.View'];
