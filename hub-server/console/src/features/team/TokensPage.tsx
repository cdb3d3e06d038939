import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { ApiToken } from '@/shared/api/types';
import { ago, longDate } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Banner } from '@/shared/ui/Banner';
import { Button } from '@/shared/ui/Button';
import { CopyField } from '@/shared/ui/CopyField';
import { Dialog } from '@/shared/ui/Dialog';
import { Empty } from '@/shared/ui/Empty';
import { Field } from '@/shared/ui/Field';
import { Page } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { type Column, Table } from '@/shared/ui/Table';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import { makeToken, revokeToken, tokensQuery } from './team.api';

function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: makeToken,
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const problem = isProblem(making.error) ? making.error : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    making.mutate(String(new FormData(event.currentTarget).get('name')).trim());
  };
  if (making.data?.token) {
    return (
      <Dialog
        open
        alert
        onClose={onClose}
        title={t('tokens.made')}
        actions={
          <Button kind="primary" onPress={onClose}>
            {t('tokens.made.done')}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <Banner icon={KeyRound} tone="info">
            {t('tokens.made.about')}
          </Banner>
          <CopyField label={making.data.name} value={making.data.token} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} title={t('tokens.new')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-2 pb-4">
        <Field
          label={t('tokens.name')}
          name="name"
          maxLength={100}
          autoComplete="off"
          placeholder={t('tokens.name.example')}
          error={fieldText(problem, 'name')}
        />
        <Refusal error={making.error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" kind="primary" busy={making.isPending}>
            {t('tokens.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function RevokeButton({ token }: { token: ApiToken }) {
  const t = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => {
      queries.setQueryData(tokensQuery.queryKey, (known) => known?.filter(({ id }) => id !== token.id));
      toast(t('tokens.revoked', { name: token.name }));
    },
  });
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('tokens.revoke')}
      </Button>
      {asking && (
        <Dialog
          open
          alert
          onClose={() => setAsking(false)}
          title={t('tokens.revoke.title')}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('tokens.revoke.keep')}</Button>
              <Button kind="danger-solid" busy={revoking.isPending} onPress={() => revoking.mutate()}>
                {t('tokens.revoke')}
              </Button>
            </>
          }
        >
          <p>{t('tokens.revoke.about', { name: token.name })}</p>
          <Refusal error={revoking.error} />
        </Dialog>
      )}
    </>
  );
}

function useColumns(): Column<ApiToken>[] {
  const t = useText();
  return [
    {
      key: 'name',
      title: t('tokens.name'),
      cell: (token) => <span className="break-words">{token.name}</span>,
    },
    {
      key: 'used',
      title: t('tokens.used'),
      phone: 'second',
      cell: (token) => (token.lastUsed ? ago(token.lastUsed) : t('tokens.unused')),
    },
    { key: 'made', title: t('tokens.created'), roomy: true, cell: (token) => longDate(token.createdAt) },
    {
      key: 'action',
      title: '',
      phone: 'end',
      cell: (token) => (
        <span className="flex justify-end">
          <RevokeButton token={token} />
        </span>
      ),
    },
  ];
}

function Tokens() {
  const t = useText();
  const tokens = useQuery(tokensQuery);
  const columns = useColumns();
  if (tokens.isPending) return <SkeletonRows rows={2} avatar={false} />;
  if (tokens.error) return <Trouble error={tokens.error} onRetry={() => void tokens.refetch()} />;
  if (tokens.data.length === 0) {
    return <Empty icon={KeyRound} title={t('tokens.none')} fact={t('tokens.none.about')} />;
  }
  return <Table label={t('settings.tokens')} columns={columns} rows={tokens.data} keyOf={({ id }) => id} />;
}

/** Keys with which other programs act in the name of the one who made them. */
export function TokensPage() {
  const t = useText();
  const [making, setMaking] = useState(false);
  return (
    <Page
      title={t('settings.tokens')}
      about={t('tokens.about')}
      actions={
        <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
          {t('tokens.add')}
        </Button>
      }
    >
      <Tokens />
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
