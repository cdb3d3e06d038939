import { Check, Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { currentLanguage, speak } from '@/shared/i18n/i18n';
import { LANGUAGE_NAMES, LANGUAGES } from '@/shared/i18n/language';
import { RichText, useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { Logo } from '@/shared/ui/Logo';
import { Menu, MenuItem } from '@/shared/ui/Menu';
import { StageBar, StageGlyph } from '@/shared/ui/StageGlyph';

const BRAND = 'Nexus Atemporal';

function LanguageMenu() {
  const t = useText();
  return (
    <Menu
      label={t('signin.language')}
      placement="top end"
      trigger={
        <AriaButton className="press inline-flex h-11 items-center gap-2 rounded-control px-2 text-ui text-text-2">
          <Globe size={16} strokeWidth={1.75} aria-hidden />
          <span className="sr-only">{t('signin.language')}</span>
          {LANGUAGE_NAMES[currentLanguage()]}
        </AriaButton>
      }
    >
      {LANGUAGES.map((language) => (
        <MenuItem
          key={language}
          chosen={language === currentLanguage()}
          onAction={() => void speak(language)}
        >
          {LANGUAGE_NAMES[language]}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** What the product does, shown by itself: a question, its answer, and where the sale stands. */
function Example() {
  const t = useText();
  const name = 'Teresa Albuquerque';
  const stage = { shape: 'half' } as const;
  return (
    <div aria-hidden className="flex w-130 max-w-full flex-col gap-6 select-none">
      <div className="w-100 max-w-full rounded-phone border border-line bg-surface p-5 shadow-2">
        <div className="flex items-center gap-3">
          <Avatar id={7} name={name} channel="whatsapp" size={32} />
          <div>
            <p className="text-ui font-semibold">{name}</p>
            <p className="text-micro text-text-3">{t('signin.example.now')}</p>
          </div>
        </div>
        <p className="mt-4 w-fit max-w-[85%] rounded-panel rounded-ss-[5px] bg-sunken px-3.5 py-2 text-name">
          {t('signin.example.question')}
        </p>
        <p className="ms-auto mt-2 w-fit max-w-[85%] rounded-panel rounded-se-[5px] bg-brand-soft px-3.5 py-2 text-name">
          {t('signin.example.answer')}
        </p>
      </div>
      <div className="w-92 max-w-full self-end rounded-phone border border-line bg-surface p-5 shadow-2">
        <div className="flex items-baseline justify-between gap-4">
          <p className="text-ui font-semibold">{t('signin.example.lead')}</p>
          <p className="text-ui font-semibold">{t('signin.example.value')}</p>
        </div>
        <p className="mt-3 mb-2 flex items-center gap-2 text-ui text-text-2">
          <StageGlyph look={stage} />
          {t('signin.example.stage')}
        </p>
        <StageBar look={stage} at={2} of={5} />
      </div>
      <p className="flex w-fit items-center gap-3 self-center rounded-full border border-line bg-surface py-2 ps-2.5 pe-5 text-ui shadow-2">
        <span className="flex size-8 items-center justify-center rounded-full bg-success-soft text-success-text">
          <Check size={16} strokeWidth={2} />
        </span>
        <span>
          <RichText id="signin.example.done" components={{ 0: <strong className="font-semibold" /> }} />
        </span>
      </p>
    </div>
  );
}

/** The page around sign-in, set-up and invitation: the form at the left, what it is for at the right. */
export function EntryFrame({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const t = useText();
  return (
    <div className="grid min-h-dvh bg-surface desktop:grid-cols-2">
      <div className="flex min-h-dvh flex-col px-5 tablet:px-12">
        <header className="flex items-center gap-2.5 pt-5 text-body font-semibold desktop:pt-8">
          <Logo size={32} />
          {BRAND}
        </header>
        <main className="mx-auto flex w-full max-w-106 grow flex-col pt-14 pb-8 desktop:justify-center desktop:pt-8">
          {children}
        </main>
        <footer className="flex justify-end pb-5">
          <LanguageMenu />
        </footer>
      </div>
      <aside className="hidden flex-col items-center justify-center gap-14 overflow-hidden border-s border-line bg-bg p-12 desktop:flex">
        {aside ?? (
          <>
            <Example />
            <p className="w-130 max-w-full text-title-2">
              {t('signin.promise')}
              <span className="block font-normal text-text-2">{t('signin.promise.more')}</span>
            </p>
          </>
        )}
      </aside>
    </div>
  );
}
