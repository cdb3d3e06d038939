import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { Me } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Field, PasswordField } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { EntryFrame } from './EntryFrame';
import { useEntry } from './useEntry';

const route = getRouteApi('/sign-in');

interface Credentials {
  email: string;
  password: string;
}

function useSignIn() {
  const enter = useEntry();
  const { after } = route.useSearch();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post<Me>('/api/team/sign-in', credentials),
    onSuccess: (me) => enter(me, after),
  });
}

/** E-mail and password; goes on where the person was. */
export function SignInPage() {
  const t = useText();
  const signIn = useSignIn();
  useTitle(t('signin.title'));
  const problem = isProblem(signIn.error) ? signIn.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };
  return (
    <EntryFrame>
      <h1 className="text-display">{t('signin.title')}</h1>
      <p className="mt-2 text-body text-text-2">{t('signin.about')}</p>
      <form onSubmit={submit} noValidate className="mt-7 flex flex-col gap-5">
        <Field
          label={t('signin.email')}
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          required
          error={fieldText(problem, 'email')}
        />
        <PasswordField
          label={t('signin.password')}
          name="password"
          autoComplete="current-password"
          required
          help={t('signin.forgot')}
          error={fieldText(problem, 'password')}
        />
        <Refusal error={signIn.error} />
        <Button type="submit" kind="primary" size="wide" busy={signIn.isPending}>
          {t('signin.go')}
        </Button>
      </form>
    </EntryFrame>
  );
}
