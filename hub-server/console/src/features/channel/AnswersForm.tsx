import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { isProblem } from '@/shared/api/problem';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import { AnswerFields, answersOf, needsConsent } from './AnswerFields';
import { answer, keepInbox, typesQuery } from './channel.api';
import { useConsent } from './useConnect';

/** Other answers for an account whose key has changed. They are proven before they are kept. */
export function AnswersForm({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const type = useQuery(typesQuery).data?.find(({ provider }) => provider === inbox.provider);
  const save = useMutation({
    mutationFn: (answers: Record<string, string>) => answer(inbox.id, answers),
    onSuccess: (changed) => {
      keepInbox(queries, changed);
      form.current?.reset();
      toast(t('inbox.account.saved', { name: changed.name }));
    },
  });
  const leaving = useConsent();
  if (!type) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = answersOf(type, new FormData(event.currentTarget));
    if (needsConsent(type, answers)) leaving.mutate({ inbox: inbox.id, answers });
    else save.mutate(answers);
  };
  const error = save.error ?? leaving.error;
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-5">
      <AnswerFields
        type={type}
        known={inbox.settings}
        missing={[]}
        problem={isProblem(error) ? error : null}
      />
      <Refusal error={error} />
      <Button type="submit" busy={save.isPending || leaving.isPending} className="self-start">
        {t('inbox.connect.test-and-save')}
      </Button>
    </form>
  );
}
