import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import { KindIcon } from '../list/KindIcon';
import type { Quote } from '../model';
import { shortWords } from '../texts';

const BOX =
  'flex w-full min-w-0 flex-col rounded-small border-s-3 border-brand bg-surface/60 px-2.5 py-1.5 text-start dark:bg-bg/40';

function Words({ quote }: { quote: Quote }): ReactNode {
  const t = useText();
  // What was written on the phone, or before the hub was there, has no writer of the team.
  const author = quote.author || (quote.own ? t('conversation.you') : '');
  return (
    <>
      {author && <span className="truncate text-meta font-semibold text-brand-text">{author}</span>}
      <span className="flex min-w-0 items-center gap-1 text-meta text-text-2">
        <KindIcon kind={quote.kind} />
        <span className="truncate">
          {shortWords(quote.text, quote.kind, t) || t('conversation.quote.gone')}
        </span>
      </span>
    </>
  );
}

/** The message that is answered; a press goes to it where it is known. */
export function QuoteBox({ quote, onJump }: { quote: Quote; onJump: (message: number) => void }) {
  const { message } = quote;
  if (message === null) {
    return (
      <div className={BOX}>
        <Words quote={quote} />
      </div>
    );
  }
  return (
    <button type="button" onClick={() => onJump(message)} className={`${BOX} press`}>
      <Words quote={quote} />
    </button>
  );
}

/** The message that will be answered, above the field. */
export function QuoteDraft({ quote, onRemove }: { quote: Quote; onRemove: () => void }) {
  const t = useText();
  return (
    <div className="mx-3 mt-2 flex items-center gap-1">
      <div className={`${BOX} bg-sunken`}>
        <Words quote={quote} />
      </div>
      <IconButton size="small" icon={X} label={t('conversation.quote.remove')} onPress={onRemove} />
    </div>
  );
}
