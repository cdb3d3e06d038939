import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { wholeNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { classes } from './classes';

export type Tone = 'neutral' | 'success' | 'danger' | 'info' | 'brand';

const TONES: Record<Tone, string> = {
  neutral: 'bg-bg text-text-2',
  success: 'bg-success-soft text-success-text',
  danger: 'bg-danger-soft text-danger-text',
  info: 'bg-info-soft text-info-text',
  brand: 'bg-brand-soft text-brand-text',
};

/** A label or a state. A state always has its icon. */
export function Tag({
  tone = 'neutral',
  icon: Icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span
      className={classes(
        'inline-flex h-5.5 max-w-full shrink-0 items-center gap-1 rounded-tag px-2 text-micro font-button',
        TONES[tone],
      )}
    >
      {Icon && <Icon size={13} strokeWidth={2} aria-hidden className="shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  );
}

interface ChipProps {
  on?: boolean;
  icon?: LucideIcon;
  count?: number;
  onPress: () => void;
  onRemove?: () => void;
  children: ReactNode;
}

/** A filter that is on or off, or a suggestion. */
export function Chip({ on, icon: Icon, count, onPress, onRemove, children }: ChipProps) {
  const t = useText();
  return (
    <span
      className={classes(
        'inline-flex h-7.5 shrink-0 items-center rounded-full border text-meta pointer-coarse:h-10',
        on
          ? 'border-brand-line bg-brand-soft font-semibold text-brand-text'
          : 'border-line-strong bg-raised text-text hover:bg-hover',
      )}
    >
      <button
        type="button"
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        onClick={onPress}
        className="press touch-target inline-flex h-full items-center gap-1.5 rounded-full px-3"
      >
        {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
        {children}
        {count !== undefined && <span className="font-semibold">{wholeNumber(count)}</span>}
      </button>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={t('ui.remove')}
          className="press me-1 inline-flex size-6 items-center justify-center rounded-full"
        >
          <X size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** How many wait. Give the words for a screen reader as label. */
export function Count({ value, label, className }: { value: number; label?: string; className?: string }) {
  if (value <= 0) return null;
  return (
    <span
      className={classes(
        'inline-flex h-4.5 min-w-4.5 shrink-0 items-center justify-center rounded-full bg-brand px-1 text-micro font-semibold text-on-brand',
        className,
      )}
    >
      <span aria-hidden={label !== undefined}>{value > 99 ? '99+' : value}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
