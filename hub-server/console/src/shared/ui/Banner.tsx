import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

type BannerTone = 'plain' | 'info' | 'danger' | 'waiting';

const TONES: Record<BannerTone, string> = {
  plain: 'bg-sunken text-text-2',
  info: 'bg-info-soft text-info-text',
  danger: 'bg-danger-soft text-danger-text',
  waiting: 'border border-brand-line bg-brand-softer text-text',
};

interface BannerProps {
  tone?: BannerTone;
  icon?: LucideIcon;
  /** In place of the icon: a ring. */
  glyph?: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** Announced at once, for what needs a person now. */
  urgent?: boolean;
  children: ReactNode;
}

/** One sentence about the whole view and at most one action. One banner at a time: danger, offline, window. */
export function Banner({ tone = 'plain', icon: Icon, glyph, action, urgent = false, children }: BannerProps) {
  return (
    <div
      role={urgent ? 'alert' : 'status'}
      className={classes(
        'flex min-h-10.5 items-center gap-3 rounded-card px-3.5 py-1.5 text-ui',
        TONES[tone],
      )}
    >
      {glyph ?? (Icon && <Icon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />)}
      <div className="min-w-0 grow py-1">{children}</div>
      {action}
    </div>
  );
}
