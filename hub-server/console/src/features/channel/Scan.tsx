import { useQuery } from '@tanstack/react-query';
import { RefreshCw, Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Inbox } from '@/shared/api/types';
import { RichText, useText } from '@/shared/i18n/text';
import { Banner } from '@/shared/ui/Banner';
import { Button } from '@/shared/ui/Button';
import { Ring } from '@/shared/ui/Ring';
import { useNow } from '@/shared/ui/useNow';
import { qrQuery } from './channel.api';
import { PairingDialog } from './Pairing';
import { QrCode } from './QrCode';

const STRONG = { 0: <strong className="font-semibold" />, 1: <strong className="font-semibold" /> };

function ScanSteps() {
  const t = useText();
  return (
    <ol className="flex flex-col gap-5">
      {(['inbox.scan.1', 'inbox.scan.2', 'inbox.scan.3'] as const).map((step, at) => (
        <li key={step} className="flex items-start gap-3 text-body">
          <span
            aria-hidden
            className="flex size-6 shrink-0 items-center justify-center rounded-full border border-line-strong text-meta font-semibold text-text-2"
          >
            {at + 1}
          </span>
          <span>
            <RichText id={step} components={STRONG} />
            {at === 1 && <span className="block text-meta text-text-3">{t('inbox.scan.android')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Reads the code anew at the moment it expires: no asking in between. */
function useFreshCode(inbox: Inbox) {
  const code = useQuery(qrQuery(inbox.id));
  const expiresAt = code.data?.expiresAt;
  const { refetch } = code;
  useEffect(() => {
    if (!expiresAt) return;
    const wait = Math.max(new Date(expiresAt).getTime() - Date.now(), 1000);
    const timer = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(timer);
  }, [expiresAt, refetch]);
  return code;
}

function Waiting({
  expiresAt,
  onRenew,
  renewing,
}: {
  expiresAt: string | null;
  onRenew: () => void;
  renewing: boolean;
}) {
  const t = useText();
  const now = useNow(1000);
  const left = expiresAt ? Math.max(0, Math.round((new Date(expiresAt).getTime() - now) / 1000)) : null;
  return (
    <Banner
      tone="waiting"
      glyph={
        <span className="text-brand">
          <Ring size={20} />
        </span>
      }
      action={
        <Button kind="ghost" size="small" icon={RefreshCw} busy={renewing} onPress={onRenew}>
          {t('inbox.scan.renew')}
        </Button>
      }
    >
      <strong className="font-semibold">{t('inbox.state.scan-qr')}</strong>
      {left !== null && <span aria-hidden>{` · ${t('inbox.scan.left', { left })}`}</span>}
    </Banner>
  );
}

/** The code of a number that waits to be scanned, with the three steps beside it. */
export function Scan({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const code = useFreshCode(inbox);
  const [pairing, setPairing] = useState(false);
  const value = code.data?.qr;
  return (
    <div className="grid items-center gap-x-10 gap-y-6 tablet:grid-cols-[auto_minmax(0,1fr)]">
      <div className="tablet:hidden">
        <Banner icon={Smartphone} tone="waiting">
          <strong className="font-semibold">{t('inbox.pairing.offer')}</strong>{' '}
          <button
            type="button"
            onClick={() => setPairing(true)}
            className="font-semibold text-brand-text underline"
          >
            {t('inbox.pairing.use')}
          </button>
        </Banner>
      </div>
      <div className="mx-auto flex size-66 shrink-0 items-center justify-center rounded-phone border border-line bg-white p-4.5 tablet:size-70">
        {value ? (
          <QrCode value={value} />
        ) : (
          <span className="text-control">
            <Ring size={28} />
          </span>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <ScanSteps />
        <Waiting
          expiresAt={code.data?.expiresAt ?? null}
          renewing={code.isFetching}
          onRenew={() => void code.refetch()}
        />
        <p className="hidden text-ui text-text-2 tablet:block">
          {t('inbox.pairing.ask')}{' '}
          <button
            type="button"
            onClick={() => setPairing(true)}
            className="rounded-tag font-semibold text-brand-text hover:underline"
          >
            {t('inbox.pairing.link')}
          </button>
        </p>
      </div>
      {pairing && <PairingDialog inbox={inbox.id} onClose={() => setPairing(false)} />}
    </div>
  );
}
