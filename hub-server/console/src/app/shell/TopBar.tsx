import { ALargeSmall, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useChangeMe, useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { useAppearance } from '@/shared/ui/appearance';
import { Kbd } from '@/shared/ui/Kbd';
import { PlainIconButton } from '@/shared/ui/PlainButton';
import { openPalette } from '@/shared/ui/palette';
import { Connection } from './Connection';

// Menus are no part of the first screen: their code comes right after it.
const ProfileMenu = lazy(() => import('./ProfileMenu').then((module) => ({ default: module.ProfileMenu })));

function TextSize() {
  const t = useText();
  const large = useAppearance((state) => state.largeText);
  const change = useChangeMe();
  return (
    <PlainIconButton
      icon={ALargeSmall}
      label={t('shell.large-text')}
      active={large}
      onPress={() => void change({ textSize: large ? 'normal' : 'large' }).catch(() => undefined)}
    />
  );
}

/** Organisation, search, state of the connection, size of the text, and the person signed in. */
export function TopBar({ onKeys }: { onKeys: () => void }) {
  const t = useText();
  const { organisation, user } = useMe();
  return (
    <header className="hidden h-14 items-center gap-2 ps-3 pe-4 desktop:flex">
      <p className="min-w-0 grow basis-0 truncate text-ui font-semibold">{organisation.name}</p>
      <button
        type="button"
        aria-keyshortcuts="Control+K"
        onClick={openPalette}
        className="press flex h-9 w-full max-w-120 shrink items-center gap-2.5 rounded-control border border-control bg-raised px-3 text-start text-ui text-text-3 hover:bg-hover"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <span className="min-w-0 grow truncate">{t('palette.search')}</span>
        <Kbd>{'Ctrl K'}</Kbd>
      </button>
      <div className="flex grow basis-0 items-center justify-end gap-2">
        <Connection />
        <TextSize />
        <Suspense fallback={<Avatar id={user.id} name={user.name} size={32} ground="bg" />}>
          <ProfileMenu onKeys={onKeys} />
        </Suspense>
      </div>
    </header>
  );
}
