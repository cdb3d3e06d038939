import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countsQuery } from '@/shared/api/counts';
import { useProblems } from '@/shared/api/problems';
import { useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { classes } from '@/shared/ui/classes';
import { Logo } from '@/shared/ui/Logo';
import { Count } from '@/shared/ui/Tag';
import { type Door, useDoors } from './doors';

function useUnread(): number {
  const reads = useMe().permissions.includes('conversation.read');
  const { data } = useQuery({ ...countsQuery(), enabled: reads });
  return data?.unread ?? 0;
}

interface Waits {
  unread: number;
  problems: number;
}

function useWaits(): Waits {
  return { unread: useUnread(), problems: useProblems() };
}

function DoorFace({ door, waits: { unread, problems } }: { door: Door; waits: Waits }) {
  const t = useText();
  const Icon = door.icon;
  return (
    <>
      <span className="relative">
        <Icon size={22} strokeWidth={1.75} aria-hidden />
        {door.to === '/inbox' && (
          <Count
            value={unread}
            label={t('shell.unread', { count: unread })}
            className="absolute -end-3.5 -top-2"
          />
        )}
        {door.to === '/settings' && (
          <Count
            value={problems}
            label={t('shell.problems', { count: problems })}
            className="absolute -end-3.5 -top-2"
          />
        )}
      </span>
      <span className="text-micro">{t(door.name)}</span>
    </>
  );
}

/** The doors at the left, icon with text, in the same place on every screen. */
export function Rail() {
  const t = useText();
  const waits = useWaits();
  return (
    <nav aria-label={t('shell.doors')} className="hidden flex-col items-stretch gap-1 px-1 pb-3 desktop:flex">
      {useDoors().map((door) => (
        <Link
          key={door.to}
          to={door.to}
          aria-keyshortcuts={door.keys.replaceAll('Key', '')}
          className={classes(
            'press flex h-14 flex-col items-center justify-center gap-1 rounded-card font-medium text-text-2 hover:bg-hover',
            'data-[status=active]:bg-surface data-[status=active]:font-semibold data-[status=active]:text-brand-text dark:data-[status=active]:bg-selected',
            door.foot && 'mt-auto',
          )}
        >
          <DoorFace door={door} waits={waits} />
        </Link>
      ))}
    </nav>
  );
}

/** The same doors under the thumb. */
export function PhoneBar() {
  const t = useText();
  const waits = useWaits();
  return (
    <nav
      aria-label={t('shell.doors')}
      className="z-20 flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] desktop:hidden"
    >
      {useDoors().map((door) => (
        <Link
          key={door.to}
          to={door.to}
          className="press flex h-16 min-w-0 grow basis-0 flex-col items-center justify-center gap-1 -outline-offset-4 font-medium text-text-2 data-[status=active]:font-semibold data-[status=active]:text-brand-text"
        >
          <DoorFace door={door} waits={waits} />
        </Link>
      ))}
    </nav>
  );
}

export function RailHead() {
  return (
    <div className="hidden items-center justify-center desktop:flex">
      <Logo size={30} />
    </div>
  );
}
