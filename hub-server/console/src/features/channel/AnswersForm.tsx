import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { isProblem } from '@/shared/api/problem';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import { AnswerFields, answersOf } from './AnswerFields';
import { answer, keepInbox, typesQuery } from './channel.api';

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
  if (!type) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(answersOf(type, new FormData(event.currentTarget)));
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-5">
      <AnswerFields
        type={type}
        known={inbox.settings}
        missing={[]}
        problem={isProblem(save.error) ? save.error : null}
      />
      <Refusal error={save.error} />
      <Button type="submit" busy={save.isPending} className="self-start">
        {t('inbox.connect.test-and-save')}
      </Button>
    </form>
  );
}
