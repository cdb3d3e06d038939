import { Check, CheckCheck, CircleAlert, CircleHelp, Clock } from 'lucide-react';
import type { MessageId } from '@/shared/i18n/catalogue';
import { useText } from '@/shared/i18n/text';
import type { Delivery } from '../model';

const DRAWN = {
  queued: { icon: Clock, words: 'conversation.status.queued', className: 'text-text-2' },
  sending: { icon: Clock, words: 'conversation.status.sending', className: 'text-text-2' },
  sent: { icon: Check, words: 'conversation.status.sent', className: 'text-text-2' },
  delivered: { icon: CheckCheck, words: 'conversation.status.delivered', className: 'text-text-2' },
  read: { icon: CheckCheck, words: 'conversation.status.read', className: 'text-brand-text' },
  played: { icon: CheckCheck, words: 'conversation.status.played', className: 'text-brand-text' },
  failed: { icon: CircleAlert, words: 'conversation.status.failed', className: 'text-danger-text' },
  unknown: { icon: CircleHelp, words: 'conversation.status.unknown', className: 'text-info-text' },
} as const satisfies Record<Delivery, { icon: typeof Check; words: MessageId; className: string }>;

/** How far a message of ours has come, as WhatsApp draws it. */
export function Ticks({ status, size = 16 }: { status: Delivery; size?: number }) {
  const t = useText();
  const { icon: Icon, words, className } = DRAWN[status];
  const name = t(words);
  return (
    <span className={`inline-flex shrink-0 ${className}`} title={name}>
      <Icon size={size} strokeWidth={1.75} aria-hidden />
      <span className="sr-only">{name}</span>
    </span>
  );
}
