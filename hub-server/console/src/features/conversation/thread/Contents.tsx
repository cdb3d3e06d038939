import {
  CircleHelp,
  Contact,
  ExternalLink,
  Eye,
  ImageOff,
  MapPin,
  Phone,
  PhoneMissed,
  Video,
} from 'lucide-react';
import { phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import type { Message } from '../model';
import { LetterHead } from './Letter';
import { Media } from './Media';

type Content = Message['content'];

function Place({ place }: { place: Extract<Content, { type: 'location' }> }) {
  const t = useText();
  const { latitude, longitude } = place;
  const address = `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className="press block w-66 max-w-full overflow-hidden rounded-small bg-surface/60 hover:bg-surface dark:bg-bg/40"
    >
      <span aria-hidden className="map-paper relative flex h-24 items-center justify-center">
        <MapPin size={28} strokeWidth={1.75} className="text-danger" />
      </span>
      <span className="block px-2.5 py-2">
        <span className="block truncate text-ui font-semibold text-text">
          {place.name || t('conversation.kind.location')}
        </span>
        <span className="block text-meta text-text-2">
          {place.address || `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}
        </span>
        <span className="mt-1 block text-meta font-button text-brand-text">
          {t('conversation.location.open')}
        </span>
      </span>
    </a>
  );
}

function Cards({ contacts }: { contacts: Extract<Content, { type: 'contacts' }>['contacts'] }) {
  return (
    <ul className="flex w-66 max-w-full flex-col gap-1">
      {contacts.map((contact) => (
        <li
          key={`${contact.name} ${contact.phones.join()}`}
          className="flex items-center gap-3 rounded-small bg-surface/60 p-2.5 dark:bg-bg/40"
        >
          <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-brand-soft text-brand-text">
            <Contact size={20} strokeWidth={1.75} aria-hidden />
          </span>
          <span className="min-w-0">
            <span className="block truncate text-ui font-semibold text-text">{contact.name}</span>
            {contact.phones.map((phone) => (
              <a
                key={phone}
                href={`tel:${phone}`}
                className="block text-meta text-brand-text hover:underline"
              >
                {phoneNumber(phone)}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Of the network's own: its address alone, which it shows for as long as it likes. */
function Shared({ content }: { content: Extract<Content, { type: 'shared' }> }) {
  const t = useText();
  const name = t(`conversation.shared.${content.what}`);
  const className = 'flex items-center gap-2 text-meta text-text-2';
  if (!content.url) {
    return (
      <span className={className}>
        <ImageOff size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        {name} · {t('conversation.shared.gone')}
      </span>
    );
  }
  return (
    <a
      href={content.url}
      target="_blank"
      rel="noopener noreferrer"
      className={`${className} hover:underline`}
    >
      <ExternalLink size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {name}
    </a>
  );
}

function Call({ call }: { call: Extract<Content, { type: 'call' }> }) {
  const t = useText();
  const missed = call.outcome !== 'accepted';
  const Icon = missed ? PhoneMissed : call.video ? Video : Phone;
  return (
    <span className="flex items-center gap-2.5 py-1 text-ui">
      <span
        className={`flex size-9 items-center justify-center rounded-full ${missed ? 'bg-danger-soft text-danger-text' : 'bg-brand-soft text-brand-text'}`}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      {missed
        ? t(call.video ? 'conversation.call.missed-video' : 'conversation.call.missed')
        : t(call.video ? 'conversation.call.video' : 'conversation.call.voice')}
    </span>
  );
}

interface ContentsProps {
  message: Message;
  onLook: (message: Message) => void;
  onRetryMedia: (message: Message) => void;
}

/** What a message carries beside its words. */
export function Contents({ message, onLook, onRetryMedia }: ContentsProps) {
  const t = useText();
  const { content } = message;
  if (message.viewOnce && content.type === 'media' && !content.file.address) {
    return (
      <span className="flex items-center gap-2 text-ui text-text-2">
        <Eye size={16} strokeWidth={1.75} aria-hidden />
        {t('conversation.view-once')}
      </span>
    );
  }
  switch (content.type) {
    case 'text':
    case 'template':
      return null;
    case 'letter':
      return <LetterHead letter={content} />;
    case 'media':
      return <Media message={message} file={content.file} onLook={onLook} onRetry={onRetryMedia} />;
    case 'location':
      return <Place place={content} />;
    case 'contacts':
      return <Cards contacts={content.contacts} />;
    case 'call':
      return <Call call={content} />;
    case 'shared':
      return <Shared content={content} />;
    case 'unsupported':
      return (
        <span className="flex items-center gap-2 text-ui text-text-2">
          <CircleHelp size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          {t(content.what === 'awaited' ? 'conversation.awaited' : 'conversation.unsupported')}
        </span>
      );
  }
}
