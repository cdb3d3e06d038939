import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CircleCheck, KeyRound, TriangleAlert, Unplug } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import { useMay } from '@/shared/api/session';
import type { Inbox } from '@/shared/api/types';
import { phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { announce } from '@/shared/ui/announce';
import { Banner } from '@/shared/ui/Banner';
import { Button } from '@/shared/ui/Button';
import { SIZES, WORDS } from '@/shared/ui/buttonLook';
import { classes } from '@/shared/ui/classes';
import { Field } from '@/shared/ui/Field';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { Ring } from '@/shared/ui/Ring';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import { AnswersForm } from './AnswersForm';
import { BeginningAnew } from './BeginningAnew';
import { Colour } from './Colour';
import { ConnectionForm } from './ConnectionForm';
import { inboxQuery, keepInbox, rename, useInboxEvents } from './channel.api';
import { Groups } from './Groups';
import { Handout } from './Handout';
import { Ignored } from './Ignored';
import { InboxMenu, RestartFailure, useRestart } from './InboxActions';
import { PasskeyCode } from './Passkey';
import { Practice } from './Practice';
import { Program } from './Program';
import { Scan } from './Scan';
import { SiteSnippet } from './SiteSnippet';
import { StateAge, StateTag } from './StateTag';

const route = getRouteApi('/shell/settings/inboxes/$inboxId');

function downText(inbox: Inbox) {
  if (inbox.state !== 'unreachable') return 'inbox.down';
  switch (inbox.stateDetail) {
    case 'wrong-key':
      return 'inbox.down.wrong-key';
    case 'token-expired':
      return 'inbox.down.token-expired';
    case 'session-gone':
      return 'inbox.down.session-gone';
    default:
      return 'inbox.down.unreachable';
  }
}

function Down({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const again = useRestart(inbox);
  const manages = useMay('inbox.manage');
  return (
    <>
      <Banner
        tone="danger"
        icon={Unplug}
        urgent
        action={
          manages && (
            <Button size="small" busy={again.isPending} onPress={() => again.mutate()}>
              {t('inbox.reconnect')}
            </Button>
          )
        }
      >
        {t(downText(inbox), { name: inbox.name })}
      </Banner>
      <RestartFailure restarting={again} />
    </>
  );
}

/** What should be put right at the provider. Nothing is lost by it, so it is said to those who can. */
function Warnings({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const manages = useMay('inbox.manage');
  if (!manages) return null;
  return inbox.warnings.map((warning) => (
    <Banner key={warning} tone="waiting" icon={TriangleAlert}>
      {t(`inbox.warning.${warning}`)}
    </Banner>
  ));
}

/** What the state of the number asks for now. */
function State({ inbox }: { inbox: Inbox }) {
  const t = useText();
  if (inbox.stateDetail === 'passkey-confirmation-required') return <PasskeyCode inbox={inbox} />;
  if (inbox.stateDetail.startsWith('passkey')) {
    return (
      <Banner tone="waiting" icon={KeyRound}>
        {t('inbox.passkey')}
      </Banner>
    );
  }
  switch (inbox.state) {
    case 'scan-qr':
      return <Scan inbox={inbox} />;
    case 'connecting':
      return (
        <Banner tone="waiting" glyph={<Ring size={20} />}>
          {t('inbox.connecting')}
        </Banner>
      );
    case 'working':
      return (
        <p className="flex items-center gap-2.5 rounded-card bg-success-soft px-3.5 py-3 text-ui text-success-text">
          <CircleCheck size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
          {t('inbox.working')}
        </p>
      );
    case 'disconnected':
    case 'failed':
    case 'unreachable':
      return <Down inbox={inbox} />;
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-b border-line py-3 last:border-none tablet:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-meta text-text-3 tablet:leading-5">{name}</dt>
      <dd className="text-ui font-medium break-words">{children}</dd>
    </div>
  );
}

function Facts({ inbox }: { inbox: Inbox }) {
  const t = useText();
  return (
    <dl>
      <Fact name={t('inbox.state')}>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StateTag state={inbox.state} />
          <span className="text-meta font-normal text-text-2">
            <StateAge inbox={inbox} />
          </span>
        </span>
      </Fact>
      {inbox.phone && <Fact name={t('inbox.phone')}>{phoneNumber(inbox.phone)}</Fact>}
      {inbox.handle && <Fact name={t('inbox.account')}>{inbox.handle}</Fact>}
      {inbox.baseUrl && <Fact name={t('inbox.address')}>{inbox.baseUrl}</Fact>}
      {inbox.session && <Fact name={t('inbox.session')}>{inbox.session}</Fact>}
    </dl>
  );
}

function NameForm({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (name: string) => rename(inbox.id, name),
    onSuccess: (renamed) => {
      keepInbox(queries, renamed);
      const before = inbox.name;
      toast(t('inbox.renamed', { name: renamed.name }), () => save.mutate(before));
    },
  });
  const problem = isProblem(save.error) ? save.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get('name')).trim());
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-106 flex-col gap-3">
      <Field
        key={inbox.name}
        label={t('inbox.name')}
        name="name"
        defaultValue={inbox.name}
        maxLength={100}
        help={t('inbox.name.help')}
        error={fieldText(problem, 'name')}
      />
      <Refusal error={save.error} />
      <Button type="submit" busy={save.isPending} className="self-start">
        {t('ui.save')}
      </Button>
    </form>
  );
}

/** Says aloud when the number that was waited for is there. */
function useAnnouncedState(inbox: Inbox | undefined): void {
  const t = useText();
  const before = useRef(inbox?.state);
  const state = inbox?.state;
  useEffect(() => {
    if (before.current !== undefined && state !== undefined && before.current !== state)
      announce(t(`inbox.state.${state}`));
    before.current = state;
  }, [state, t]);
}

/** One number: its code until it is connected, then its state, its name and what can be done. */
export function InboxPage() {
  const t = useText();
  const { inboxId } = route.useParams();
  const inbox = useQuery(inboxQuery(Number(inboxId)));
  const manages = useMay('inbox.manage');
  useInboxEvents();
  useAnnouncedState(inbox.data);
  const parent = { to: '/settings/inboxes', name: t('settings.inboxes') } as const;
  if (!inbox.data) {
    return (
      <Page title={t('settings.inboxes')} parent={parent}>
        {inbox.error ? (
          <Trouble error={inbox.error} onRetry={() => void inbox.refetch()} />
        ) : (
          <SkeletonRows rows={3} avatar={false} />
        )}
      </Page>
    );
  }
  const waits = inbox.data.state === 'scan-qr';
  const paired = inbox.data.provider === 'waha';
  return (
    <Page
      title={waits ? t('inbox.connect.of', { name: inbox.data.name }) : inbox.data.name}
      parent={parent}
      actions={<InboxMenu inbox={inbox.data} />}
    >
      <State inbox={inbox.data} />
      <Warnings inbox={inbox.data} />
      {inbox.data.practice && <Practice inbox={inbox.data} />}
      <PageSection title={t('inbox.facts')} className="mt-9">
        <Facts inbox={inbox.data} />
      </PageSection>
      {manages && <Handout inbox={inbox.data} />}
      {manages && <SiteSnippet inbox={inbox.data} />}
      {manages && inbox.data.provider === 'api' && <Program inbox={inbox.data} />}
      <PageSection title={t('reception.open')} about={t('reception.open.about')}>
        <Link
          to="/settings/inboxes/$inboxId/reception"
          params={{ inboxId }}
          className={classes(
            WORDS,
            SIZES.medium,
            'border border-line-strong bg-raised text-text hover:bg-hover',
          )}
        >
          {t('reception.open.go')}
        </Link>
      </PageSection>
      {manages && (
        <PageSection title={t('inbox.rename')}>
          <NameForm inbox={inbox.data} />
          <Colour inbox={inbox.data} />
        </PageSection>
      )}
      {manages && (
        <PageSection title={t('inbox.anew.title')}>
          <BeginningAnew inbox={inbox.data} />
        </PageSection>
      )}
      {manages && !paired && !inbox.data.practice && (
        <PageSection title={t('inbox.account')}>
          <AnswersForm inbox={inbox.data} />
        </PageSection>
      )}
      {manages && paired && (
        <PageSection title={t('inbox.server')}>
          <ConnectionForm inbox={inbox.data} />
        </PageSection>
      )}
      {manages && paired && (
        <PageSection title={t('inbox.groups')}>
          <Groups inbox={inbox.data} />
        </PageSection>
      )}
      {!inbox.data.practice && (
        <PageSection title={t('inbox.ignored')} about={t('inbox.ignored.about')}>
          <Ignored inbox={inbox.data} />
        </PageSection>
      )}
    </Page>
  );
}
