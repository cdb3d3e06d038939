import { ALargeSmall } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useChangeMe, useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { useAppearance } from '@/shared/ui/appearance';
import { IconButton } from '@/shared/ui/Button';
import { Connection } from './Connection';

// Menus are no part of the first screen: their code comes right after it.
const ProfileMenu = lazy(() => import('./ProfileMenu').then((module) => ({ default: module.ProfileMenu })));

function TextSize() {
  const t = useText();
  const large = useAppearance((state) => state.largeText);
  const change = useChangeMe();
  return (
    <IconButton
      icon={ALargeSmall}
      label={t('shell.large-text')}
      active={large}
      onPress={() => void change({ textSize: large ? 'normal' : 'large' }).catch(() => undefined)}
    />
  );
}

/** Organisation, state of the connection, size of the text, and the person signed in. */
export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { organisation, user } = useMe();
  return (
    <header className="hidden h-14 items-center gap-2 ps-3 pe-4 desktop:flex">
      <p className="min-w-0 truncate text-ui font-semibold">{organisation.name}</p>
      <div className="grow" />
      <Connection />
      <TextSize />
      <Suspense fallback={<Avatar id={user.id} name={user.name} size={32} ground="bg" />}>
        <ProfileMenu onKeys={onKeys} />
      </Suspense>
    </header>
  );
}
