import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useProblems } from '@/shared/api/problems';
import { useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { classes } from '@/shared/ui/classes';
import { Count } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { GROUPS, type SectionGroup } from './sections';

const wide = matchMedia('(width >= 40rem)');

function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      wide.addEventListener('change', changed);
      return () => wide.removeEventListener('change', changed);
    },
    () => wide.matches,
  );
}

function useGroups(): SectionGroup[] {
  const { permissions } = useMe();
  return GROUPS.map((group) => ({
    ...group,
    sections: group.sections.filter((section) => !section.needs || permissions.includes(section.needs)),
  })).filter((group) => group.sections.length > 0);
}

function Group({ group }: { group: SectionGroup }) {
  const t = useText();
  const problems = useProblems();
  return (
    <section className="mt-4 first:mt-0">
      <h2 className="px-4 pb-1 tablet:px-3 text-meta text-text-3">{t(group.title)}</h2>
      <ul>
        {group.sections.map(({ to, name, about, icon: Icon }) => (
          <li key={to} className="max-tablet:border-b max-tablet:border-line">
            <Link
              to={to}
              className="flex min-h-9 items-center gap-3 rounded-control px-4 py-2 tablet:px-3 text-ui text-text-2 -outline-offset-2 hover:bg-hover data-[status=active]:bg-selected data-[status=active]:font-semibold data-[status=active]:text-text max-tablet:min-h-16 max-tablet:rounded-none"
            >
              <Icon size={22} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2 tablet:hidden" />
              <span className="min-w-0 grow">
                <span className="block max-tablet:text-body max-tablet:text-text">{t(name)}</span>
                <span className="block text-meta text-text-3 tablet:hidden">{t(about)}</span>
              </span>
              {to === '/settings/deliveries' && (
                <Count value={problems} label={t('shell.problems', { count: problems })} />
              )}
              <ChevronRight
                size={18}
                strokeWidth={1.75}
                aria-hidden
                className="shrink-0 text-text-3 tablet:hidden"
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** List and page beside each other; on a phone first the list, then the page. */
export function SettingsFrame() {
  const t = useText();
  const groups = useGroups();
  const atList = useLocation({ select: ({ pathname }) => /^\/settings\/?$/.test(pathname) });
  const roomy = useWide();
  useTitle(t('shell.settings'));
  const first = groups[0]?.sections[0];
  if (atList && roomy && first) return <Navigate to={first.to} replace />;
  return (
    <div className="flex min-h-0 grow">
      <nav
        aria-label={t('shell.settings')}
        className={classes(
          'w-full shrink-0 overflow-y-auto pb-6 tablet:block tablet:w-56 tablet:border-e tablet:border-line tablet:px-3',
          !atList && 'hidden',
        )}
      >
        <h1 className="px-4 pt-5 pb-3 tablet:px-3 text-title-1 tablet:text-title-2">{t('shell.settings')}</h1>
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </nav>
      {!atList && (
        <section
          aria-label={t('settings.page')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="min-w-0 grow overflow-y-auto -outline-offset-2"
        >
          <Outlet />
        </section>
      )}
    </div>
  );
}
