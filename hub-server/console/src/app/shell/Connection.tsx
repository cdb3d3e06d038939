import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { type LiveState, useLive } from '@/shared/live/live';
import { Banner } from '@/shared/ui/Banner';

const PATIENCE = 1500;

/** Only an absence that lasts is worth a word: reconnections of a second stay quiet. */
function useAway(): boolean {
  const state = useLive((live) => live.state);
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (state !== 'waiting') return setAway(false);
    const timer = setTimeout(() => setAway(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);
  return away;
}

const WORDS: Record<LiveState, 'shell.live' | 'shell.live.connecting' | 'shell.live.waiting'> = {
  live: 'shell.live',
  connecting: 'shell.live.connecting',
  off: 'shell.live.connecting',
  waiting: 'shell.live.waiting',
};

/** The state of the live connection, in the top bar. */
export function Connection() {
  const t = useText();
  const state = useLive((live) => live.state);
  const away = useAway();
  return (
    <span
      role="status"
      className="me-1 inline-flex h-7 items-center gap-2 rounded-full px-2.5 text-meta text-text-3 data-away:bg-info-soft data-away:text-info-text"
      data-away={away || undefined}
      data-live={state}
    >
      {away ? (
        <CloudOff size={14} strokeWidth={1.75} aria-hidden />
      ) : (
        <span
          aria-hidden
          className={`size-2 rounded-full ${state === 'live' ? 'bg-success' : 'bg-control'}`}
        />
      )}
      {t(WORDS[away || state !== 'waiting' ? state : 'connecting'])}
    </span>
  );
}

/** The same on the phone, which has no top bar: only while it is away. */
export function PhoneConnection() {
  const t = useText();
  if (!useAway()) return null;
  return (
    <div className="p-2 desktop:hidden">
      <Banner icon={CloudOff} tone="info">
        {t('shell.live.waiting')}
      </Banner>
    </div>
  );
}
