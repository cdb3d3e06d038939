import type { Message, Row } from './model';

/** A row for tests; each test says what matters to it. */
export function aRow(part: Partial<Row> & { id: number }): Row {
  return {
    inbox: { id: 1, name: 'Recepção', kind: 'whatsapp', practice: false, colour: '' },
    contact: { id: 100 + part.id, name: 'Mariana Teixeira', phone: null, photo: null },
    kind: 'person',
    subject: null,
    status: 'open',
    assignee: null,
    unread: 0,
    last: null,
    waitingSince: null,
    stage: null,
    leadId: null,
    next: null,
    draft: false,
    arrival: String(part.id).padStart(6, '0'),
    ...part,
  };
}

/** A message for tests, received at noon unless the test says otherwise. */
export function aMessage(part: Partial<Message> & { id: number }): Message {
  return {
    conversation: 1,
    direction: 'in',
    author: { kind: 'contact', id: 101, name: 'Mariana Teixeira', address: null, phone: null },
    text: `message ${part.id}`,
    content: { type: 'text' },
    sentAt: '2026-11-20T15:00:00Z',
    arrivedAt: '2026-11-20T15:00:01Z',
    late: false,
    order: String(part.id).padStart(6, '0'),
    status: null,
    failure: null,
    quote: null,
    reactions: [],
    edited: false,
    versions: [],
    revoked: false,
    viewOnce: false,
    ephemeral: false,
    undelivered: false,
    forwarded: false,
    twin: false,
    clientKey: null,
    ...part,
  };
}
