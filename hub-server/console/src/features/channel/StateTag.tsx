import {
  CircleCheck,
  CircleX,
  CloudOff,
  type LucideIcon,
  QrCode,
  RefreshCw,
  TriangleAlert,
} from 'lucide-react';
import type { Inbox, InboxState } from '@/shared/api/types';
import { ago, dateAndTime, shortMoment } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Tag, type Tone } from '@/shared/ui/Tag';
import { useNow } from '@/shared/ui/useNow';

const LOOKS: Record<InboxState, { tone: Tone; icon: LucideIcon }> = {
  working: { tone: 'success', icon: CircleCheck },
  connecting: { tone: 'info', icon: RefreshCw },
  'scan-qr': { tone: 'brand', icon: QrCode },
  disconnected: { tone: 'danger', icon: CircleX },
  failed: { tone: 'danger', icon: TriangleAlert },
  unreachable: { tone: 'danger', icon: CloudOff },
};

/** The state of a number, always a word with its sign. */
export function StateTag({ state }: { state: InboxState }) {
  const t = useText();
  const { tone, icon } = LOOKS[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`inbox.state.${state}`)}
    </Tag>
  );
}

/** Since when, or when the number was last heard from. */
export function StateAge({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const now = useNow(30_000);
  if (inbox.state !== 'working') return t('inbox.since', { when: ago(inbox.stateSince, now) });
  return inbox.lastEventAt ? t('inbox.last', { when: ago(inbox.lastEventAt, now) }) : t('inbox.last.never');
}

/** Since when it is as it is. */
export function StateSince({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const now = useNow(30_000);
  return (
    <time dateTime={inbox.stateSince} title={dateAndTime(inbox.stateSince)}>
      {t('inbox.since.time', { when: shortMoment(inbox.stateSince, now) })}
    </time>
  );
}

/** How long ago something came or went. */
export function Passed({ at }: { at: string | null }) {
  const t = useText();
  const now = useNow(30_000);
  if (at === null) return t('inbox.traffic.never');
  return (
    <time dateTime={at} title={dateAndTime(at)}>
      {ago(at, now)}
    </time>
  );
}
