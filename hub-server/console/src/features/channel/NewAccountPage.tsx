import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleAlert, Unplug } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { ChannelType } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Banner } from '@/shared/ui/Banner';
import { Button } from '@/shared/ui/Button';
import { Empty } from '@/shared/ui/Empty';
import { Field } from '@/shared/ui/Field';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Trouble } from '@/shared/ui/Trouble';
import { AnswerFields, answersOf, missingOf, needsConsent } from './AnswerFields';
import { typesQuery } from './channel.api';
import { useChannelText } from './channelText';
import { useConnect, useConsent } from './useConnect';

const route = getRouteApi('/shell/settings/inboxes/new/$provider');

/** What to do at the provider, step by step, before the answers are there. */
function Guide({ type }: { type: ChannelType }) {
  const { steps } = useChannelText(type.provider);
  return (
    <ol className="flex max-w-[64ch] flex-col gap-3">
      {steps().map((step, at) => (
        <li key={step} className="flex gap-3 text-ui text-text">
          <span
            aria-hidden
            className="mt-px flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-meta font-semibold text-text-2"
          >
            {at + 1}
          </span>
          <span className="min-w-0">{step}</span>
        </li>
      ))}
    </ol>
  );
}

function AccountForm({ type }: { type: ChannelType }) {
  const t = useText();
  const { say } = useChannelText(type.provider);
  const connecting = useConnect();
  const leaving = useConsent();
  const error = connecting.error ?? leaving.error;
  const [missing, setMissing] = useState<readonly string[]>([]);
  const problem = isProblem(error) ? error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    const answers = answersOf(type, form);
    const open = missingOf(type, answers);
    const missed = name === '' ? ['name', ...open] : open;
    setMissing(missed);
    if (missed.length > 0) return;
    if (needsConsent(type, answers)) leaving.mutate({ name, provider: type.provider, answers });
    else connecting.mutate({ name, provider: type.provider, answers });
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-5">
      <Field
        label={t('inbox.name')}
        name="name"
        placeholder={say('name.example')}
        maxLength={80}
        help={t('inbox.name.help')}
        autoComplete="off"
        error={missing.includes('name') ? t('field.required') : fieldText(problem, 'name')}
      />
      <AnswerFields type={type} known={null} missing={missing} problem={problem} />
      <Refusal error={error} />
      <Button
        type="submit"
        kind="primary"
        size="large"
        busy={connecting.isPending || leaving.isPending}
        className="self-start"
      >
        {t('inbox.connect.test')}
      </Button>
    </form>
  );
}

/** Somebody went to the provider, to agree, and came back without. */
function Returned() {
  const t = useText();
  const { consent } = route.useSearch();
  return (
    consent && (
      <div className="mt-6 max-w-106">
        <Banner tone="danger" icon={CircleAlert} urgent>
          {t(`inbox.consent.${consent}`)}
        </Banner>
      </div>
    )
  );
}

function Setup({ type }: { type: ChannelType }) {
  const t = useText();
  const { say } = useChannelText(type.provider);
  const parent = { to: '/settings/inboxes/new', name: t('inbox.new') } as const;
  return (
    <Page title={say('connect')} about={say('about')} parent={parent}>
      <Guide type={type} />
      <Returned />
      <PageSection title={t('inbox.connect')} className="mt-9">
        <AccountForm type={type} />
      </PageSection>
    </Page>
  );
}

/** Another account: what to do at the provider, the answers it gives, and one button that proves them. */
export function NewAccountPage() {
  const t = useText();
  const { provider } = route.useParams();
  const types = useQuery(typesQuery);
  const type = types.data?.find((known) => known.provider === provider);
  if (type) return <Setup type={type} />;
  const parent = { to: '/settings/inboxes/new', name: t('inbox.new') } as const;
  return (
    <Page title={t('inbox.new.other')} parent={parent}>
      {types.isPending && <SkeletonRows rows={3} avatar={false} />}
      {types.error && <Trouble error={types.error} onRetry={() => void types.refetch()} />}
      {types.data && (
        <Empty icon={Unplug} title={t('inbox.new.unknown')} fact={t('inbox.new.unknown.about')} />
      )}
    </Page>
  );
}
