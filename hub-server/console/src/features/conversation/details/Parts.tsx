import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { problemText } from '@/shared/api/problemText';
import { useMay, useMe } from '@/shared/api/session';
import type { Merge } from '@/shared/api/types';
import { mediumDate, phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { refusal, toast } from '@/shared/ui/Toast';
import { mergesQuery, readPersonAnew } from '../queries';

/** Takes back that two records are of one person. */
export function useParting(person: number) {
  const t = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (merge: number) => api.delete(`/api/contact/contacts/${person}/merges/${merge}`),
    onSuccess: () => toast(t('conversation.join.parted')),
    onError: (error) => refusal(problemText(error)),
    onSettled: () => readPersonAnew(queries, person),
  });
}

function Part({ person, part }: { person: number; part: Merge }) {
  const t = useText();
  const zone = useMe().organisation.timeZone;
  const edits = useMay('contact.edit');
  const parting = useParting(person);
  const { name, phone, at } = part;
  return (
    <li className="py-1 text-ui">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 grow [overflow-wrap:anywhere]">
          {name || (phone ? phoneNumber(phone) : t('conversation.merges.unnamed'))}
        </span>
        {name && phone && <span className="shrink-0 text-meta text-text-2">{phoneNumber(phone)}</span>}
        <time dateTime={at} className="shrink-0 text-meta text-text-3">
          {mediumDate(at, zone)}
        </time>
      </span>
      <span className="flex items-center gap-2 text-meta text-text-2">
        <span className="min-w-0 grow">
          {t(
            part.undoable
              ? 'conversation.merges.by-hand'
              : part.byHand
                ? 'conversation.merges.settled'
                : 'conversation.merges.proved',
          )}
        </span>
        {part.undoable && edits && (
          <Button size="small" busy={parting.isPending} onPress={() => parting.mutate(part.id)}>
            {t('conversation.join.undo')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The records that became part of this one: by a proof, which stays, or by somebody, who may take it back. */
export function Parts({ contact }: { contact: number }) {
  const t = useText();
  const { data: merges = [] } = useQuery({ ...mergesQuery(contact), enabled: useMay('contact.read') });
  if (merges.length === 0) return null;
  return (
    <section className="border-t border-line pt-3">
      <h3 className="text-ui font-semibold">{t('conversation.merges')}</h3>
      <ul className="pt-1.5">
        {merges.map((part) => (
          <Part key={part.id} person={contact} part={part} />
        ))}
      </ul>
    </section>
  );
}
