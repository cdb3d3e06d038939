import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Field, PasswordField } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import { keepInbox, moveTo } from './channel.api';

/** Where the number's server is and which key opens it, for when either has changed. It is tried before it is kept. */
export function ConnectionForm({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation({
    mutationFn: (server: { baseUrl: string; apiKey?: string }) => moveTo(inbox.id, server),
    onSuccess: (moved) => {
      keepInbox(queries, moved);
      form.current?.reset();
      toast(t('inbox.server.saved', { name: moved.name }));
    },
  });
  const problem = isProblem(save.error) ? save.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = new FormData(event.currentTarget);
    const apiKey = String(answers.get('apiKey')).trim();
    save.mutate({ baseUrl: String(answers.get('baseUrl')).trim(), ...(apiKey !== '' && { apiKey }) });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-5">
      <Field
        key={inbox.baseUrl}
        label={t('inbox.address')}
        name="baseUrl"
        type="url"
        inputMode="url"
        defaultValue={inbox.baseUrl ?? ''}
        help={t('inbox.address.help')}
        autoComplete="off"
        error={fieldText(problem, 'baseUrl') ?? fieldText(problem, 'session')}
      />
      <PasswordField
        label={t('inbox.key')}
        name="apiKey"
        help={t('inbox.key.keep')}
        autoComplete="off"
        error={fieldText(problem, 'apiKey')}
      />
      <Refusal error={save.error} />
      <Button type="submit" busy={save.isPending} className="self-start">
        {t('ui.save')}
      </Button>
    </form>
  );
}
