import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n/text';
import { classes } from './classes';

/** One block in the true size of what will come. */
export function SkeletonBlock({ className }: { className?: string }) {
  return <span aria-hidden className={classes('block rounded-small bg-selected', className)} />;
}

/** Holds skeleton blocks; they show after 300 ms, so that what is quick does not flicker. */
export function Skeleton({ children, className }: { children: ReactNode; className?: string }) {
  const t = useText();
  return (
    <div role="status" className={classes('animate-after-300', className)}>
      <span className="sr-only">{t('ui.loading')}</span>
      {children}
    </div>
  );
}

/** Rows of two lines with an avatar: the shape of most lists. */
export function SkeletonRows({ rows = 5, avatar = true }: { rows?: number; avatar?: boolean }) {
  return (
    <Skeleton className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have no other name than their place
        <div key={row} className="flex items-center gap-3 px-3 py-3.5">
          {avatar && <SkeletonBlock className="size-10 rounded-full" />}
          <div className="flex grow flex-col gap-2">
            <SkeletonBlock className="h-3 w-2/5" />
            <SkeletonBlock className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
