import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/text';
import { classes } from './classes';
import { useTitle } from './useTitle';

interface PageProps {
  title: string;
  about?: ReactNode;
  /** The page above this one: a way back on the phone, the first crumb elsewhere. */
  parent?: { to: NonNullable<LinkProps['to']>; name: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with a title: of the settings, of a report. Its one filled button stands in `actions`. */
export function Page({ title, about, parent, actions, children }: PageProps) {
  const t = useText();
  useTitle(title);
  return (
    <div className="mx-auto w-full max-w-4xl px-4 pb-12 tablet:px-8">
      <header className="mb-5 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-3 pt-1 max-tablet:-mx-4 max-tablet:border-b max-tablet:border-line max-tablet:px-4 max-tablet:pb-1 tablet:pt-6">
        <div className="flex min-w-0 grow items-center gap-1">
          <Link
            to={parent?.to ?? '/settings'}
            aria-label={t('ui.back')}
            className="press -ms-3 flex size-11 shrink-0 items-center justify-center rounded-control text-text-2 tablet:hidden"
          >
            <ChevronLeft size={22} strokeWidth={1.75} aria-hidden />
          </Link>
          <div className="min-w-0">
            {parent && (
              <p className="hidden items-center gap-1 text-meta text-text-2 tablet:flex">
                <ChevronLeft size={14} strokeWidth={1.75} aria-hidden className="-ms-1" />
                <Link to={parent.to} className="rounded-tag hover:text-text hover:underline">
                  {parent.name}
                </Link>
              </p>
            )}
            <h1 className="truncate text-title-3 tablet:text-title-2" title={title}>
              {title}
            </h1>
          </div>
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {about && <p className="-mt-2 mb-6 max-w-[72ch] text-ui text-text-2">{about}</p>}
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function PageSection({
  title,
  about,
  actions,
  children,
  className,
}: Omit<PageProps, 'parent'> & { className?: string }) {
  return (
    <section className={classes('mt-9 first:mt-0', className)}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-body font-semibold">{title}</h2>
          {about && <p className="mt-0.5 max-w-[72ch] text-ui text-text-2">{about}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
