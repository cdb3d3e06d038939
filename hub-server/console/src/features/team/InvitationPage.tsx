import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { InvitationOffer, Me } from '@/shared/api/types';
import { currentLanguage } from '@/shared/i18n/i18n';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Field, PasswordField } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { Skeleton, SkeletonBlock } from '@/shared/ui/Skeleton';
import { useTitle } from '@/shared/ui/useTitle';
import { EntryFrame } from './EntryFrame';
import { roleName } from './roles';
import { SpentLink } from './SetUpPage';
import { useEntry } from './useEntry';

const route = getRouteApi('/invitation/$token');

interface Acceptance {
  name: string;
  email: string;
  password: string;
}

function AcceptForm({ token, offer }: { token: string; offer: InvitationOffer }) {
  const t = useText();
  const enter = useEntry();
  const accept = useMutation({
    mutationFn: (acceptance: Acceptance) =>
      api.post<Me>(`/api/team/invitations/by-token/${encodeURIComponent(token)}/accept`, {
        ...acceptance,
        locale: currentLanguage(),
      }),
    onSuccess: (me) => enter(me),
  });
  const problem = isProblem(accept.error) ? accept.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    accept.mutate({
      name: String(form.get('name')).trim(),
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    });
  };
  return (
    <EntryFrame>
      <h1 className="text-title-1 tablet:text-display">
        {t('invitation.title', { organisation: offer.organisation })}
      </h1>
      <p className="mt-2 text-body text-text-2">{t('invitation.about', { role: roleName(t, offer.role) })}</p>
      <form onSubmit={submit} noValidate className="mt-7 flex flex-col gap-5">
        <Field
          label={t('setup.name')}
          name="name"
          autoComplete="name"
          autoFocus
          maxLength={200}
          error={fieldText(problem, 'name')}
        />
        <Field
          label={t('signin.email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={offer.email ?? ''}
          error={fieldText(problem, 'email')}
        />
        <PasswordField
          label={t('signin.password')}
          name="password"
          autoComplete="new-password"
          help={t('setup.password.help')}
          error={fieldText(problem, 'password')}
        />
        <Refusal error={accept.error} />
        <Button type="submit" kind="primary" size="wide" busy={accept.isPending}>
          {t('invitation.accept')}
        </Button>
      </form>
    </EntryFrame>
  );
}

/** Somebody was invited by a link: their name, e-mail and password, then they are in. */
export function InvitationPage() {
  const t = useText();
  const { token } = route.useParams();
  useTitle(t('invitation.tab'));
  const offer = useQuery({
    queryKey: ['team', 'invitation', token],
    queryFn: ({ signal }) =>
      api.get<InvitationOffer>(
        `/api/team/invitations/by-token/${encodeURIComponent(token)}`,
        undefined,
        signal,
      ),
  });
  if (offer.data) return <AcceptForm token={token} offer={offer.data} />;
  if (isProblem(offer.error) && offer.error.status === 404) return <SpentLink />;
  return (
    <EntryFrame>
      <h1 className="sr-only">{t('invitation.tab')}</h1>
      {offer.error ? (
        <Refusal error={offer.error} />
      ) : (
        <Skeleton className="flex flex-col gap-5">
          <SkeletonBlock className="h-10 w-3/4" />
          <SkeletonBlock className="h-11" />
          <SkeletonBlock className="h-11" />
        </Skeleton>
      )}
    </EntryFrame>
  );
}
