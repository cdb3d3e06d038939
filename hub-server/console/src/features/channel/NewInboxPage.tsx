import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { ChannelType, NewInbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { Field, PasswordField } from '@/shared/ui/Field';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { Tag } from '@/shared/ui/Tag';
import { typesQuery } from './channel.api';
import { useChannelText } from './channelText';
import { useConnect } from './useConnect';

type Required = 'name' | 'baseUrl' | 'apiKey';

const REQUIRED: readonly Required[] = ['name', 'baseUrl', 'apiKey'];

function WhatsAppForm() {
  const t = useText();
  const connecting = useConnect();
  const [missing, setMissing] = useState<readonly Required[]>([]);
  const problem = isProblem(connecting.error) ? connecting.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer = (field: Required) => String(form.get(field)).trim();
    const open = REQUIRED.filter((field) => answer(field) === '');
    setMissing(open);
    if (open.length > 0) return;
    const inbox: NewInbox = {
      name: answer('name'),
      provider: 'waha',
      baseUrl: answer('baseUrl'),
      apiKey: answer('apiKey'),
    };
    connecting.mutate(inbox);
  };
  const errorOf = (field: Required) =>
    missing.includes(field) ? t('field.required') : (fieldText(problem, field) ?? sessionError(field));
  // The session is ours to name; what is wrong with it is told where the server is named.
  const sessionError = (field: Required) => (field === 'baseUrl' ? fieldText(problem, 'session') : undefined);
  return (
    <form onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-5">
      <Field
        label={t('inbox.name')}
        name="name"
        placeholder={t('inbox.name.example')}
        maxLength={100}
        autoComplete="off"
        error={errorOf('name')}
      />
      <Field
        label={t('inbox.address')}
        name="baseUrl"
        type="url"
        inputMode="url"
        placeholder={t('inbox.address.example')}
        help={t('inbox.address.help')}
        autoComplete="off"
        error={errorOf('baseUrl')}
      />
      <PasswordField
        label={t('inbox.key')}
        name="apiKey"
        help={t('inbox.key.help')}
        autoComplete="off"
        error={errorOf('apiKey')}
      />
      <Refusal error={connecting.error} />
      <Button type="submit" kind="primary" size="large" busy={connecting.isPending} className="self-start">
        {t('inbox.connect')}
      </Button>
    </form>
  );
}

function PracticeOffer() {
  const t = useText();
  const connecting = useConnect();
  return (
    <aside className="mt-10 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-panel bg-sunken p-5">
      <ChannelGlyph channel="practice" size={40} />
      <div className="min-w-0 grow basis-60">
        <h2 className="flex flex-wrap items-center gap-2 text-body font-semibold">
          {t('inbox.practice.title')}
          <Tag>{t('inbox.practice')}</Tag>
        </h2>
        <p className="mt-0.5 max-w-[60ch] text-ui text-text-2">{t('inbox.practice.about')}</p>
        <Refusal error={connecting.error} />
      </div>
      <Button
        icon={ArrowRight}
        busy={connecting.isPending}
        onPress={() => connecting.mutate({ name: t('inbox.practice.name'), provider: 'practice' })}
      >
        {t('inbox.practice.go')}
      </Button>
    </aside>
  );
}

function OtherChannel({ type }: { type: ChannelType }) {
  const t = useText();
  const navigate = useNavigate();
  const { say } = useChannelText(type.provider);
  return (
    <li className="flex items-center gap-4 border-b border-line py-4 last:border-none">
      <ChannelGlyph channel={type.kind} size={40} />
      <div className="min-w-0 grow">
        <h3 className="text-body font-semibold">{say('title')}</h3>
        <p className="mt-0.5 max-w-[60ch] text-ui text-text-2">{say('about')}</p>
      </div>
      <Button
        aria-label={say('connect')}
        onPress={() =>
          void navigate({ to: '/settings/inboxes/new/$provider', params: { provider: type.provider } })
        }
      >
        {t('inbox.connect')}
      </Button>
    </li>
  );
}

function OtherChannels() {
  const t = useText();
  const types = useQuery(typesQuery);
  if (!types.data || types.data.length === 0) return null;
  return (
    <PageSection title={t('inbox.new.others')} className="mt-10">
      <ul>
        {types.data.map((type) => (
          <OtherChannel key={type.provider} type={type} />
        ))}
      </ul>
    </PageSection>
  );
}

/** Another number: three answers, or the practice number with one click. The other channels stand below. */
export function NewInboxPage() {
  const t = useText();
  return (
    <Page title={t('inbox.new')} parent={{ to: '/settings/inboxes', name: t('settings.inboxes') }}>
      <PageSection title={t('ui.channel.whatsapp')} about={t('inbox.new.about')}>
        <WhatsAppForm />
      </PageSection>
      <PracticeOffer />
      <OtherChannels />
    </Page>
  );
}
