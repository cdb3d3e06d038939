import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { Contact, Id } from '@/shared/api/types';
import { mediumDate, phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { Button } from '@/shared/ui/Button';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import { contactQuery, namesakesQuery, peopleQuery, readPersonAnew, withPersonQuery } from '../queries';
import { channelOf } from '../thread/WholeBar';
import { useParting } from './Parts';

const nameOf = (contact: Contact) =>
  contact.name || (contact.phones[0] ? phoneNumber(contact.phones[0]) : (contact.addresses[0]?.value ?? ''));

/** How a person is reached, in one line. */
const reachOf = (contact: Contact) =>
  [...contact.phones.map(phoneNumber), ...contact.addresses.filter(isMail).map(({ value }) => value)].join(
    ', ',
  );

const isMail = ({ scheme }: { scheme: string }) => scheme === 'email';

function Choice({ contact, onChoose }: { contact: Contact; onChoose: (contact: Contact) => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={() => onChoose(contact)}
        className="press flex min-h-11 w-full items-center gap-3 rounded-control px-2 py-1.5 text-start hover:bg-hover"
      >
        <Avatar id={contact.id} name={nameOf(contact)} size={32} />
        <span className="min-w-0">
          <span className="block truncate text-ui font-semibold text-text">{nameOf(contact)}</span>
          <span className="block truncate text-meta text-text-3">{reachOf(contact)}</span>
        </span>
      </button>
    </li>
  );
}

/** Who it may be: people of the same name first, then whoever is looked for. */
function Search({ person, onChoose }: { person: Id; onChoose: (contact: Contact) => void }) {
  const t = useText();
  const [words, setWords] = useState('');
  const { data: namesakes = [] } = useQuery(namesakesQuery(person));
  const { data: found = [] } = useQuery({ ...peopleQuery(words.trim()), enabled: words.trim() !== '' });
  const hints = words.trim() === '';
  const shown = (hints ? namesakes : found).filter(({ id }) => id !== person);
  return (
    <div className="flex flex-col gap-3 pb-2">
      <Field
        label={t('conversation.join.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={100}
        autoFocus
      />
      {hints && shown.length > 0 && (
        <p className="text-meta text-text-2">{t('conversation.join.namesakes')}</p>
      )}
      {!hints && shown.length === 0 && (
        <p className="text-meta text-text-2">{t('conversation.join.nobody')}</p>
      )}
      <ul className="min-h-32">
        {shown.map((contact) => (
          <Choice key={contact.id} contact={contact} onChoose={onChoose} />
        ))}
      </ul>
    </div>
  );
}

/** One of the two, with what there is of it. */
function Side({ contact, title }: { contact: Contact; title: string }) {
  const t = useText();
  const { data: conversations = [] } = useQuery(withPersonQuery(contact.id));
  return (
    <section className="min-w-0 rounded-card border border-line p-3">
      <h3 className="text-micro font-button text-text-3">{title}</h3>
      <p className="mt-1 flex items-center gap-2.5">
        <Avatar id={contact.id} name={nameOf(contact)} size={32} />
        <span className="min-w-0 text-body font-semibold text-text [overflow-wrap:anywhere]">
          {nameOf(contact)}
        </span>
      </p>
      <p className="mt-1.5 text-meta text-text-2 [overflow-wrap:anywhere]">{reachOf(contact) || '—'}</p>
      <p className="text-meta text-text-3">
        {t('conversation.since', { date: mediumDate(contact.createdAt) })}
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {conversations.slice(0, 5).map((conversation) => (
          <li key={conversation.id} className="flex min-w-0 items-center gap-1.5 text-meta text-text-2">
            <ChannelGlyph channel={channelOf(conversation)} size={14} named />
            <span className="truncate">
              {conversation.inbox.name}
              {conversation.stage && ` · ${conversation.stage.name}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Both side by side, and what will happen. */
function Both({ kept, gone }: { kept: Contact; gone: Contact }) {
  const t = useText();
  const { data: ofKept = [] } = useQuery(withPersonQuery(kept.id));
  const { data: ofGone = [] } = useQuery(withPersonQuery(gone.id));
  const leads = ofKept.some(({ leadId }) => leadId !== null) && ofGone.some(({ leadId }) => leadId !== null);
  return (
    <div className="flex flex-col gap-4 pb-2">
      <div className="grid gap-3 tablet:grid-cols-2">
        <Side contact={kept} title={t('conversation.join.kept')} />
        <Side contact={gone} title={t('conversation.join.gone')} />
      </div>
      <ul className="list-disc space-y-1 ps-5 text-ui text-text">
        <li>{t('conversation.join.what.name', { name: nameOf(kept) })}</li>
        <li>{t('conversation.join.what.conversations', { count: ofKept.length + ofGone.length })}</li>
        {leads && <li>{t('conversation.join.what.leads')}</li>}
        <li>{t('conversation.join.what.undo')}</li>
      </ul>
    </div>
  );
}

interface JoiningDialogProps {
  person: Id;
  onClose: () => void;
}

function JoiningDialog({ person, onClose }: JoiningDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const parting = useParting(person);
  const [gone, setGone] = useState<Contact | null>(null);
  const { data: kept } = useQuery(contactQuery(person));
  const join = useMutation({
    mutationFn: (other: Contact) =>
      api.post<{ merge: Id }>(`/api/contact/contacts/${person}/merges`, { other: other.id }),
    onSuccess: ({ merge }, other) => {
      onClose();
      toast(t('conversation.join.done', { name: nameOf(other) }), () => parting.mutate(merge));
      readPersonAnew(queries, person);
    },
  });
  const both = gone !== null && kept !== undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      width="large"
      title={both ? t('conversation.join.sure') : t('conversation.join.title')}
      actions={
        <>
          <Button onPress={gone ? () => setGone(null) : onClose}>{t(gone ? 'ui.back' : 'ui.cancel')}</Button>
          {both && (
            <Button kind="primary" busy={join.isPending} onPress={() => join.mutate(gone)}>
              {t('conversation.join.go')}
            </Button>
          )}
        </>
      }
    >
      {both ? <Both kept={kept} gone={gone} /> : <Search person={person} onChoose={setGone} />}
      <Refusal error={join.error} />
    </Dialog>
  );
}

/** Two records of one person: opens the way to say so. */
export function Joining({ person }: { person: Id }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={UsersRound} size="small" onPress={() => setOpen(true)} className="self-start">
        {t('conversation.join')}
      </Button>
      {open && <JoiningDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}
