import { CircleHelp } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import type { Message } from '../model';

interface UndecidedProps {
  message: Message;
  onRetry: (message: Message) => void;
}

/** Nobody knows whether it was sent. Sending it twice would be worse than asking, so a person decides. */
export function Undecided({ message, onRetry }: UndecidedProps) {
  const t = useText();
  const may = useMay('conversation.reply');
  return (
    <p className="flex flex-wrap items-center justify-end gap-x-2 pt-1 text-meta text-text-2">
      <CircleHelp size={14} strokeWidth={1.75} aria-hidden className="text-info-text" />
      {t('conversation.unknown')}
      {may && (
        <button
          type="button"
          onClick={() => onRetry(message)}
          className="press touch-target font-button underline underline-offset-2"
        >
          {t('conversation.send-again')}
        </button>
      )}
    </p>
  );
}
