import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import { useMay, useMe } from '@/shared/api/session';
import type { Id, Reception } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { TextArea } from '@/shared/ui/Field';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Switch } from '@/shared/ui/Switch';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import { FreeDays } from './FreeDays';
import { Giving } from './Giving';
import { clock, usualWeek } from './hours';
import { inboxNameQuery, receive, receptionQuery } from './reception.api';
import { Week } from './Week';

const route = getRouteApi('/shell/settings/inboxes/$inboxId/reception');
const LONGEST = 2000;

/** As it is sent: a time that is still being typed when Enter is pressed counts as well. */
function written(wanted: Reception): Reception {
  return {
    ...wanted,
    hours: wanted.hours.map(({ day, from, to }) => ({ day, from: clock(from), to: clock(to) })),
  };
}

function ReceptionForm({ inbox, known }: { inbox: Id; known: Reception }) {
  const t = useText();
  const { organisation } = useMe();
  const manages = useMay('inbox.manage');
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(known);
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation({
    mutationFn: () => receive(inbox, written(wanted)),
    onSuccess: (saved) => {
      queries.setQueryData(receptionQuery(inbox).queryKey, saved);
      setWanted(saved);
      toast(t('reception.saved'));
    },
  });
  const problem = isProblem(save.error) ? save.error : null;
  // the form is long: what is wrong may stand far above the button
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [save.error]);
  const change = (part: Partial<Reception>) => setWanted((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <fieldset disabled={!manages} className="min-w-0">
        <PageSection title={t('reception.greeting.title')} about={t('reception.greeting.about')}>
          <TextArea
            label={t('reception.greeting')}
            value={wanted.greeting}
            onChange={(event) => change({ greeting: event.target.value })}
            maxLength={LONGEST}
            placeholder={t('reception.greeting.example')}
            help={t('reception.empty')}
            error={fieldText(problem, 'greeting')}
          />
        </PageSection>
        <PageSection
          title={t('reception.hours.title')}
          about={t('reception.hours.about', { zone: organisation.timeZone.replaceAll('_', ' ') })}
        >
          <Switch
            checked={wanted.hours.length > 0}
            disabled={!manages}
            onChange={(some) => change({ hours: some ? usualWeek() : [] })}
            about={t('reception.hours.always')}
          >
            {t('reception.hours.some')}
          </Switch>
          {wanted.hours.length > 0 && (
            <div className="mt-3">
              <Week hours={wanted.hours} onChange={(hours) => change({ hours })} problem={problem} />
            </div>
          )}
        </PageSection>
        <PageSection title={t('reception.holidays.title')} about={t('reception.holidays.about')}>
          <FreeDays days={wanted.holidays} onChange={(holidays) => change({ holidays })} problem={problem} />
        </PageSection>
        <PageSection title={t('reception.away.title')} about={t('reception.away.about')}>
          <TextArea
            label={t('reception.away')}
            value={wanted.away}
            onChange={(event) => change({ away: event.target.value })}
            maxLength={LONGEST}
            placeholder={t('reception.away.example')}
            help={t('reception.empty')}
            error={fieldText(problem, 'away')}
          />
        </PageSection>
        <PageSection title={t('reception.giving.title')} about={t('reception.giving.about')}>
          <Giving giving={wanted.giving} members={wanted.members} onChange={change} problem={problem} />
        </PageSection>
      </fieldset>
      {manages && (
        <div className="mt-8 flex flex-col items-start gap-3">
          <Refusal error={save.error} />
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t('ui.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What an inbox says and does by itself when somebody writes. */
export function ReceptionPage() {
  const t = useText();
  const { inboxId } = route.useParams();
  const inbox = Number(inboxId);
  const reception = useQuery(receptionQuery(inbox));
  const { data: name = '' } = useQuery(inboxNameQuery(inbox));
  return (
    <Page
      title={name ? t('reception.of', { name }) : t('reception.title')}
      parent={{ to: '/settings/inboxes', name: t('settings.inboxes') }}
    >
      {reception.data ? (
        <ReceptionForm key={inbox} inbox={inbox} known={reception.data} />
      ) : reception.error ? (
        <Trouble error={reception.error} onRetry={() => void reception.refetch()} />
      ) : (
        <SkeletonRows rows={5} avatar={false} />
      )}
    </Page>
  );
}
