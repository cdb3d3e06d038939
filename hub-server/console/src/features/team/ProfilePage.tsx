import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut, Monitor, Smartphone } from 'lucide-react';
import type { FormEvent } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import { useChangeMe, useMe } from '@/shared/api/session';
import type { Me, Session } from '@/shared/api/types';
import { useSignOut } from '@/shared/api/useSignOut';
import { ago } from '@/shared/i18n/formats';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/shared/i18n/language';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Field, PasswordField, TextArea } from '@/shared/ui/Field';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { Select } from '@/shared/ui/Select';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Switch } from '@/shared/ui/Switch';
import { Segment } from '@/shared/ui/Tabs';
import { Tag } from '@/shared/ui/Tag';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import { deviceOf } from './devices';
import { endSession, sessionsQuery } from './team.api';

function NameForm() {
  const t = useText();
  const { user } = useMe();
  const change = useChangeMe();
  const save = useMutation({
    mutationFn: (name: string) => change({ name }),
    onSuccess: () => toast(t('profile.saved')),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get('name')).trim());
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-4">
      <Field
        key={user.name}
        label={t('setup.name')}
        name="name"
        autoComplete="name"
        defaultValue={user.name}
        maxLength={200}
        help={user.email}
        error={fieldText(isProblem(save.error) ? save.error : null, 'name')}
      />
      <Refusal error={save.error} />
      <Button type="submit" busy={save.isPending} className="self-start">
        {t('ui.save')}
      </Button>
    </form>
  );
}

function SignatureForm() {
  const t = useText();
  const { user } = useMe();
  const change = useChangeMe();
  const save = useMutation({
    mutationFn: (signature: string) => change({ signature }),
    onSuccess: () => toast(t('profile.saved')),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get('signature')).trim());
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-4">
      <TextArea
        key={user.signature}
        label={t('profile.signature')}
        name="signature"
        rows={4}
        maxLength={1000}
        defaultValue={user.signature}
        help={t('profile.signature.help')}
        error={fieldText(isProblem(save.error) ? save.error : null, 'signature')}
      />
      <Refusal error={save.error} />
      <Button type="submit" busy={save.isPending} className="self-start">
        {t('ui.save')}
      </Button>
    </form>
  );
}

function Choices() {
  const t = useText();
  const { user } = useMe();
  const change = useChangeMe();
  const save = useMutation({ mutationFn: change });
  return (
    <div className="flex max-w-106 flex-col gap-4">
      <Select
        label={t('profile.language')}
        value={isLanguage(user.locale) ? user.locale : 'pt-BR'}
        onChange={(locale) => save.mutate({ locale })}
        choices={LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key] }))}
      />
      <div className="flex flex-col gap-1.5">
        <p className="text-meta font-button text-text-2">{t('profile.theme')}</p>
        <span className="flex">
          <Segment
            label={t('profile.theme')}
            value={user.theme}
            onChange={(theme: Me['user']['theme']) => save.mutate({ theme })}
            parts={(['system', 'light', 'dark'] as const).map((key) => ({
              key,
              label: t(`profile.theme.${key}`),
            }))}
          />
        </span>
      </div>
      <div>
        <Switch
          checked={user.textSize === 'large'}
          onChange={(large) => save.mutate({ textSize: large ? 'large' : 'normal' })}
        >
          {t('profile.large-text')}
        </Switch>
        <Switch
          checked={user.enterSends}
          onChange={(enterSends) => save.mutate({ enterSends })}
          about={t('profile.enter.about')}
        >
          {t('profile.enter')}
        </Switch>
      </div>
      <Refusal error={save.error} />
    </div>
  );
}

function PasswordForm() {
  const t = useText();
  const change = useChangeMe();
  const save = useMutation({
    mutationFn: (password: { current: string; next: string }) => change({ password }),
    onSuccess: () => toast(t('profile.password.saved')),
  });
  const problem = isProblem(save.error) ? save.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const answers = new FormData(form);
    save.mutate(
      { current: String(answers.get('current')), next: String(answers.get('next')) },
      { onSuccess: () => form.reset() },
    );
  };
  const errorOf = (field: string) => fieldText(problem, field) ?? fieldText(problem, `password.${field}`);
  return (
    <form onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-4">
      <PasswordField
        label={t('profile.password.current')}
        name="current"
        autoComplete="current-password"
        error={errorOf('current')}
      />
      <PasswordField
        label={t('profile.password.next')}
        name="next"
        autoComplete="new-password"
        help={t('setup.password.help')}
        error={errorOf('next') ?? fieldText(problem, 'password')}
      />
      <Refusal error={save.error} />
      <Button type="submit" busy={save.isPending} className="self-start">
        {t('profile.password.save')}
      </Button>
    </form>
  );
}

function DeviceRow({ session }: { session: Session }) {
  const t = useText();
  const queries = useQueryClient();
  const { browser, system, phone } = deviceOf(session.userAgent);
  const Icon = phone ? Smartphone : Monitor;
  const ending = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => {
      queries.setQueryData(sessionsQuery.queryKey, (known) => known?.filter(({ id }) => id !== session.id));
      toast(t('profile.device.ended'));
    },
  });
  const name = [browser, system].filter(Boolean).join(', ') || t('profile.device.unknown');
  return (
    <li className="flex items-center gap-3 border-b border-line py-3">
      <Icon size={22} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {session.current && <Tag tone="success">{t('profile.device.this')}</Tag>}
        </span>
        <span className="block text-meta text-text-2">
          {[session.address, session.lastSeen && ago(session.lastSeen)].filter(Boolean).join(' · ')}
        </span>
        <Refusal error={ending.error} />
      </span>
      {!session.current && (
        <Button
          size="small"
          busy={ending.isPending}
          aria-label={t('profile.device.end.of', { name })}
          onPress={() => ending.mutate()}
        >
          {t('profile.device.end')}
        </Button>
      )}
    </li>
  );
}

function Devices() {
  const sessions = useQuery({ ...sessionsQuery, staleTime: 0 });
  if (sessions.isPending) return <SkeletonRows rows={2} avatar={false} />;
  if (sessions.error) return <Trouble error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <ul className="border-t border-line">
      {sessions.data.map((session) => (
        <DeviceRow key={session.id} session={session} />
      ))}
    </ul>
  );
}

/** The person's own name, choices, password, and where they are signed in. */
export function ProfilePage() {
  const t = useText();
  const signOut = useSignOut();
  return (
    <Page title={t('settings.profile')}>
      <PageSection title={t('profile.you')}>
        <NameForm />
      </PageSection>
      <PageSection title={t('profile.signature')}>
        <SignatureForm />
      </PageSection>
      <PageSection title={t('profile.choices')}>
        <Choices />
      </PageSection>
      <PageSection title={t('profile.password')}>
        <PasswordForm />
      </PageSection>
      <PageSection title={t('profile.devices')} about={t('profile.devices.about')}>
        <Devices />
        <Button icon={LogOut} className="mt-6" onPress={() => void signOut()}>
          {t('profile.sign-out')}
        </Button>
      </PageSection>
    </Page>
  );
}
