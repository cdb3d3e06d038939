import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/shared/api/client';
import { useMay, useMe } from '@/shared/api/session';
import type { Contact } from '@/shared/api/types';
import { mediumDate, phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { EditableValue } from '@/shared/ui/EditableValue';
import { PanelField } from '@/shared/ui/PanelField';
import type { Detail } from '../model';
import { patchContact } from '../patches';
import { Joining } from './Joining';
import { Parts } from './Parts';

const SCHEMES: Record<string, string> = {
  'whatsapp-pn': 'WhatsApp',
  'whatsapp-lid': 'WhatsApp ID',
  email: 'E-mail',
};

/** Addresses that say more than the phone above them; where a thread of letters begins says nothing to a person. */
function otherAddresses(detail: Detail): Detail['addresses'] {
  const phone = detail.contact.phone?.replace(/\D/g, '') ?? '';
  const told = detail.addresses.filter(({ scheme }) => scheme !== 'email-thread');
  return told.filter((address) => phone === '' || address.value.replace(/\D.*$/, '') !== phone);
}

interface DetailsPanelProps {
  detail: Detail;
  /** The stage and the fields of the lead, which belong to another feature. */
  lead: ReactNode;
}

/** Who the person is, where their lead stands, and how they are reached. */
export function DetailsPanel({ detail, lead }: DetailsPanelProps) {
  const t = useText();
  const queries = useQueryClient();
  const zone = useMe().organisation.timeZone;
  const edits = useMay('contact.edit');
  const { contact, inbox } = detail;
  const id = contact.id;
  const rename =
    edits && id !== null && detail.kind !== 'group'
      ? async (name: string) => {
          const saved = await api.patch<Contact>(`/api/contact/contacts/${id}`, { name });
          patchContact(queries, { id, name: saved.name, phone: contact.phone, photo: contact.photo });
        }
      : undefined;
  return (
    <div className="flex flex-col gap-4 p-5">
      <div className="flex items-center gap-3.5">
        <Avatar
          id={id ?? contact.name}
          name={contact.name}
          picture={contact.photo}
          size={52}
          channel={inbox.practice ? 'practice' : inbox.kind}
        />
        <div className="min-w-0 grow">
          <h2>
            <EditableValue
              label={t('conversation.field.name')}
              value={contact.name}
              onSave={rename}
              className="text-title-3"
            />
          </h2>
          <p className="text-meta text-text-2">
            {t('conversation.since', { date: mediumDate(detail.createdAt, zone) })}
          </p>
        </div>
      </div>
      {lead}
      <dl className="border-t border-line pt-3">
        {detail.kind !== 'group' && (
          <PanelField label={t('conversation.field.phone')}>
            {contact.phone ? (
              <a href={`tel:${contact.phone}`} className="hover:underline">
                {phoneNumber(contact.phone)}
              </a>
            ) : (
              <span className="font-normal text-text-3">{t('conversation.field.phone.none')}</span>
            )}
          </PanelField>
        )}
        <PanelField label={t('conversation.field.inbox')}>
          <span className="flex items-center gap-1.5">
            <ChannelGlyph channel={inbox.practice ? 'practice' : inbox.kind} size={18} named />
            <span className="min-w-0">
              {inbox.practice ? t('conversation.filter.practice', { name: inbox.name }) : inbox.name}
            </span>
          </span>
        </PanelField>
        <PanelField label={t('conversation.field.answers')}>
          {detail.assignee ? (
            <span className="flex items-center gap-1.5">
              <Avatar id={detail.assignee.id} name={detail.assignee.name} size={20} />
              {detail.assignee.name}
            </span>
          ) : (
            <span className="font-normal text-text-3">{t('conversation.nobody')}</span>
          )}
        </PanelField>
        {otherAddresses(detail).map((address) => (
          <PanelField
            key={`${address.scheme} ${address.value}`}
            label={SCHEMES[address.scheme] ?? address.scheme}
          >
            <span className="text-meta font-normal text-text-2">{address.value}</span>
          </PanelField>
        ))}
      </dl>
      {id !== null && detail.kind !== 'group' && <Parts contact={id} />}
      {id !== null && edits && detail.kind !== 'group' && <Joining person={id} />}
    </div>
  );
}
