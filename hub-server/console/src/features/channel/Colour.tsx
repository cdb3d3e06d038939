import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { INBOX_COLOURS, type InboxColour } from '@/shared/ui/InboxMark';
import { Refusal } from '@/shared/ui/Refusal';
import { keepInbox, paint } from './channel.api';

const ALL: readonly InboxColour[] = ['', ...INBOX_COLOURS];

/** By which colour the conversations of this inbox are told apart. Saved at once. */
export function Colour({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (colour: InboxColour) => paint(inbox.id, colour),
    onSuccess: (saved) => keepInbox(queries, saved),
  });
  const chosen = save.isPending ? save.variables : inbox.colour;
  return (
    <fieldset className="mt-6">
      <legend className="mb-1 text-meta font-button text-text-2">{t('inbox.colour')}</legend>
      <p className="mb-2 text-meta text-text-3">{t('inbox.colour.about')}</p>
      <div className="flex flex-wrap gap-1">
        {ALL.map((colour) => (
          <label
            key={colour}
            className="relative flex size-11 items-center justify-center rounded-control hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name="colour"
              value={colour}
              checked={chosen === colour}
              disabled={save.isPending}
              onChange={() => save.mutate(colour)}
              aria-label={t(`inbox.colour.${colour || 'none'}`)}
              className="absolute inset-0 appearance-none rounded-control outline-none"
            />
            <span
              aria-hidden
              className="pointer-events-none flex size-7 items-center justify-center rounded-full border border-control text-surface"
              style={colour ? { background: `var(--inbox-${colour})`, borderColor: 'transparent' } : {}}
            >
              {chosen === colour && (
                <Check size={16} strokeWidth={2.5} className={colour ? '' : 'text-text'} />
              )}
            </span>
          </label>
        ))}
      </div>
      <Refusal error={save.error} />
    </fieldset>
  );
}
