import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { iconBox, SIZES, WORDS } from './buttonLook';
import { classes } from './classes';
import { tip } from './Tooltip';

// The browser's own button, for the first screen: it looks like Button and IconButton and needs none of their code.
// Where a button opens a menu, can be busy or is disabled, take those.

interface PlainButtonProps {
  onPress: () => void;
  children: ReactNode;
}

/** A secondary button with words. */
export function PlainButton({ onPress, children }: PlainButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={classes(WORDS, SIZES.medium, 'border border-line-strong bg-raised text-text hover:bg-hover')}
    >
      {children}
    </button>
  );
}

interface PlainIconButtonProps {
  icon: LucideIcon;
  /** Read aloud and shown in the tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  hint?: string;
  size?: 'small' | 'medium';
  active?: boolean;
  className?: string;
  onPress?: () => void;
}

/** A button of an icon alone: always with a name and a tooltip. */
export function PlainIconButton({
  icon: Icon,
  label,
  hint,
  size = 'medium',
  active,
  className,
  onPress,
}: PlainIconButtonProps) {
  return (
    <button
      type="button"
      {...tip(label, hint)}
      aria-label={label}
      {...(active === undefined ? {} : { 'aria-pressed': active })}
      {...(onPress ? { onClick: onPress } : {})}
      className={classes(
        iconBox(size),
        'text-text-2 hover:bg-hover hover:text-text',
        active && 'bg-selected text-text',
        className,
      )}
    >
      <Icon size={size === 'small' ? 16 : 18} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
