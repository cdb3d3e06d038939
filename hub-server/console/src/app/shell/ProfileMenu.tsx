import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Monitor, Moon, Sun, User } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useChangeMe, useMe } from '@/shared/api/session';
import { useSignOut } from '@/shared/api/useSignOut';
import { LANGUAGE_NAMES, LANGUAGES } from '@/shared/i18n/language';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { type Theme, useAppearance } from '@/shared/ui/appearance';
import { Menu, MenuItem, MenuLine, MenuSection } from '@/shared/ui/Menu';

const THEMES = [
  { theme: 'system', icon: Monitor, name: 'shell.theme.system' },
  { theme: 'light', icon: Sun, name: 'shell.theme.light' },
  { theme: 'dark', icon: Moon, name: 'shell.theme.dark' },
] as const satisfies readonly { theme: Theme; icon: unknown; name: unknown }[];

/** The person signed in: profile, keys, appearance, language, way out. */
export function ProfileMenu({ onKeys }: { onKeys: () => void }) {
  const t = useText();
  const { user, organisation } = useMe();
  const theme = useAppearance((state) => state.theme);
  const change = useChangeMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu
      label={t('shell.me')}
      head={
        <div className="border-b border-line px-4 py-3">
          <p className="truncate font-semibold">{user.name}</p>
          <p className="truncate text-meta text-text-3">{user.email}</p>
        </div>
      }
      trigger={
        <AriaButton className="press touch-target inline-flex rounded-full">
          <span className="sr-only">{t('shell.me')}</span>
          <Avatar id={user.id} name={user.name} size={32} ground="bg" />
        </AriaButton>
      }
    >
      <MenuItem icon={User} onAction={() => void navigate({ to: '/settings/profile' })}>
        {t('shell.profile')}
      </MenuItem>
      <MenuItem icon={Keyboard} hint="?" onAction={onKeys}>
        {t('keys.title')}
      </MenuItem>
      <MenuSection title={t('shell.theme')}>
        {THEMES.map(({ theme: choice, icon, name }) => (
          <MenuItem
            key={choice}
            icon={icon}
            chosen={theme === choice}
            onAction={() => void change({ theme: choice }).catch(() => undefined)}
          >
            {t(name)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection title={t('shell.language')}>
        {LANGUAGES.map((language) => (
          <MenuItem
            key={language}
            chosen={user.locale === language}
            onAction={() => void change({ locale: language }).catch(() => undefined)}
          >
            {LANGUAGE_NAMES[language]}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuLine />
      <MenuItem icon={LogOut} onAction={() => void signOut()}>
        {t('shell.sign-out', { organisation: organisation.name })}
      </MenuItem>
    </Menu>
  );
}
