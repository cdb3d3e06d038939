import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { type FormEvent, useMemo } from 'react';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import { meQuery, useMay, useMe } from '@/shared/api/session';
import type { Me, Named, OrganisationChange } from '@/shared/api/types';
import { useSwitchOrganisation } from '@/shared/api/useSwitchOrganisation';
import { offsetOf } from '@/shared/i18n/formats';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/shared/i18n/language';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Page, PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { type Choice, ComboBox, Select } from '@/shared/ui/Select';
import { Tag } from '@/shared/ui/Tag';
import { toast } from '@/shared/ui/Toast';

/** Every zone that the browser knows, with how far it is from Greenwich now. */
function zoneChoices(own: string): Choice<string>[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), own]);
  return [...zones].sort().map((zone) => ({
    key: zone,
    label: zone.replaceAll('_', ' '),
    about: offsetOf(zone),
  }));
}

function Details() {
  const t = useText();
  const queries = useQueryClient();
  const { organisation } = useMe();
  const zones = useMemo(() => zoneChoices(organisation.timeZone), [organisation.timeZone]);
  const save = useMutation({
    mutationFn: (change: OrganisationChange) => api.patch<Me>('/api/team/organisation', change),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      toast(t('organisation.saved'));
    },
  });
  const problem = isProblem(save.error) ? save.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ name: String(new FormData(event.currentTarget).get('name')).trim() });
  };
  return (
    <div className="flex max-w-106 flex-col gap-5">
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field
          key={organisation.name}
          label={t('organisation.name')}
          name="name"
          autoComplete="organization"
          defaultValue={organisation.name}
          maxLength={200}
          error={fieldText(problem, 'name')}
        />
        <Button type="submit" busy={save.isPending} className="self-start">
          {t('ui.save')}
        </Button>
      </form>
      <Select
        label={t('organisation.language')}
        value={isLanguage(organisation.locale) ? organisation.locale : 'pt-BR'}
        onChange={(locale) => save.mutate({ locale })}
        choices={LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key] }))}
      />
      <ComboBox
        label={t('organisation.zone')}
        value={organisation.timeZone}
        onChange={(timeZone) => timeZone !== organisation.timeZone && save.mutate({ timeZone })}
        choices={zones}
        error={fieldText(problem, 'timeZone')}
      />
      <Refusal error={save.error} />
    </div>
  );
}

function OtherRow({ other, here }: { other: Named; here: boolean }) {
  const t = useText();
  const { enter, busy, error } = useSwitchOrganisation();
  return (
    <li className="flex items-center gap-3 border-b border-line py-3">
      <Building2 size={22} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">{other.name}</span>
        <Refusal error={error} />
      </span>
      {here ? (
        <Tag tone="success">{t('organisation.here')}</Tag>
      ) : (
        <Button
          size="small"
          busy={busy}
          aria-label={t('organisation.switch.to', { name: other.name })}
          onPress={() => enter(other.id)}
        >
          {t('organisation.switch')}
        </Button>
      )}
    </li>
  );
}

/** The organisation's details, for who may change them, and the way to one's other organisations. */
export function OrganisationPage() {
  const t = useText();
  const { organisation, organisations } = useMe();
  const manages = useMay('organisation.manage');
  return (
    <Page title={manages ? t('settings.group.organisation') : organisation.name}>
      {manages && (
        <PageSection title={t('settings.organisation')}>
          <Details />
        </PageSection>
      )}
      {(organisations.length > 1 || !manages) && (
        <PageSection title={t('organisation.others')} about={t('organisation.others.about')}>
          <ul className="border-t border-line">
            {organisations.map((other) => (
              <OtherRow key={other.id} other={other} here={other.id === organisation.id} />
            ))}
          </ul>
        </PageSection>
      )}
    </Page>
  );
}
