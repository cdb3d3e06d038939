import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleX, KeyRound, type LucideIcon, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { Callback, Inbox } from '@/shared/api/types';
import { ago, dateAndTime, shortMoment } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Banner } from '@/shared/ui/Banner';
import { Button } from '@/shared/ui/Button';
import { CopyField } from '@/shared/ui/CopyField';
import { Dialog } from '@/shared/ui/Dialog';
import { PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { Tag, type Tone } from '@/shared/ui/Tag';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import { callbacksQuery, makeKeys, sendAgain } from './program.api';

const LOOKS: Record<Callback['state'], { tone: Tone; icon: LucideIcon }> = {
  delivered: { tone: 'success', icon: CircleCheck },
  waiting: { tone: 'info', icon: RefreshCw },
  'given-up': { tone: 'danger', icon: CircleX },
};

/** Asks first: the keys before are good no more. What is made is shown once. */
function KeysDialog({ inbox, onClose }: { inbox: Inbox; onClose: () => void }) {
  const t = useText();
  const making = useMutation({ mutationFn: () => makeKeys(inbox.id) });
  if (making.data) {
    return (
      <Dialog
        open
        alert
        onClose={onClose}
        title={t('program.keys.made')}
        actions={
          <Button kind="primary" onPress={onClose}>
            {t('program.keys.done')}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <Banner icon={KeyRound} tone="info">
            {t('program.keys.made.about')}
          </Banner>
          <CopyField label={t('program.keys.key')} value={making.data.key} />
          <CopyField label={t('program.keys.secret')} value={making.data.signingSecret} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={t('program.keys.sure')}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" busy={making.isPending} onPress={() => making.mutate()}>
            {t('program.keys.make')}
          </Button>
        </>
      }
    >
      {t('program.keys.sure.about')}
      <Refusal error={making.error} />
    </Dialog>
  );
}

function CallbackRow({ inbox, callback }: { inbox: Inbox; callback: Callback }) {
  const t = useText();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => sendAgain(inbox.id, callback.id),
    onSuccess: () => {
      toast(t('program.again.done'));
      return queries.invalidateQueries({ queryKey: callbacksQuery(inbox.id).queryKey });
    },
  });
  const { tone, icon } = LOOKS[callback.state];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5">
      <div className="min-w-0 grow basis-60">
        <p className="flex flex-wrap items-center gap-2 text-ui font-semibold">
          {t(`program.event.${callback.event}`)}
          <Tag tone={tone} icon={icon}>
            {t(`program.state.${callback.state}`)}
          </Tag>
        </p>
        <p className="text-meta text-text-3">
          <time dateTime={callback.triedAt} title={dateAndTime(callback.triedAt)}>
            {ago(callback.triedAt)}
          </time>
          {` · ${
            callback.status === null
              ? t('program.silent')
              : t('program.answered', { status: String(callback.status) })
          } · ${t('program.tries', { count: callback.attempts })}`}
          {callback.nextAt !== null && ` · ${t('program.next', { when: shortMoment(callback.nextAt) })}`}
        </p>
        <Refusal error={again.error} />
      </div>
      {callback.again && (
        <Button size="small" icon={RefreshCw} busy={again.isPending} onPress={() => again.mutate()}>
          {t('program.again')}
        </Button>
      )}
    </li>
  );
}

function Callbacks({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const callbacks = useInfiniteQuery(callbacksQuery(inbox.id));
  if (callbacks.isPending) return <SkeletonRows rows={2} avatar={false} />;
  if (callbacks.error) return <Trouble error={callbacks.error} onRetry={() => void callbacks.refetch()} />;
  const rows = callbacks.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className="text-ui text-text-2">{t('program.callbacks.none')}</p>;
  return (
    <>
      <ul className="border-t border-line">
        {rows.map((callback) => (
          <CallbackRow key={callback.id} inbox={inbox} callback={callback} />
        ))}
      </ul>
      {callbacks.hasNextPage && (
        <Button
          className="mt-4"
          busy={callbacks.isFetchingNextPage}
          onPress={() => void callbacks.fetchNextPage()}
        >
          {t('ui.more')}
        </Button>
      )}
    </>
  );
}

/** What a program of the organisation's own needs, and what became of what it was told. */
export function Program({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <PageSection title={t('program.keys')} about={t('program.keys.about')}>
        <Button icon={KeyRound} onPress={() => setAsked(true)}>
          {t('program.keys.make')}
        </Button>
        {asked && <KeysDialog inbox={inbox} onClose={() => setAsked(false)} />}
      </PageSection>
      <PageSection title={t('program.callbacks')} about={t('program.callbacks.about')}>
        <Callbacks inbox={inbox} />
      </PageSection>
    </>
  );
}
