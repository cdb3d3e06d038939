import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonKind, type ButtonSize, iconBox, SIZES, WORDS } from './buttonLook';
import { classes } from './classes';
import { Kbd } from './Kbd';
import { Ring } from './Ring';
import { tip } from './Tooltip';

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-brand text-on-brand data-hovered:bg-brand-hover data-pressed:bg-brand-hover',
  secondary: 'bg-raised text-text border border-line-strong data-hovered:bg-hover',
  ghost: 'text-text-2 data-hovered:bg-hover data-hovered:text-text',
  danger: 'bg-danger-soft text-danger-text data-hovered:brightness-97',
  'danger-solid': 'bg-danger text-on-danger data-hovered:brightness-95',
  note: 'bg-note-text text-on-note data-hovered:brightness-110',
};

const DISABLED = 'data-disabled:bg-selected data-disabled:text-text-3 data-disabled:border-transparent';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** The key that does the same, shown after the words. */
  hint?: string;
  /** The words stay and a ring takes the place of the icon, after 300 ms. */
  busy?: boolean;
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

// While something is under way the button keeps the focus but does nothing more.
const HELD = { type: 'button', 'aria-disabled': true, onPress: () => {} } as const;

/** A button with words. One primary button a view; for an icon alone take IconButton. */
export function Button({
  kind = 'secondary',
  size = 'medium',
  icon: Icon,
  hint,
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(busy ? HELD : {})}
      className={classes(WORDS, SIZES[size], KINDS[kind], DISABLED, className)}
    >
      {busy ? <Ring /> : Icon && <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />}
      {children}
      {hint && <Kbd>{hint}</Kbd>}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  icon: LucideIcon;
  /** Read aloud and shown in the tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  hint?: string;
  size?: 'small' | 'medium';
  kind?: 'ghost' | 'secondary';
  /** Pressed in, as the button of an open panel. */
  active?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button of an icon alone: always with a name and a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  hint,
  size = 'medium',
  kind = 'ghost',
  active,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...tip(label, hint)}
      aria-label={label}
      {...(active === undefined ? {} : { 'aria-pressed': active })}
      className={classes(iconBox(size), KINDS[kind], active && 'bg-selected text-text', DISABLED, className)}
    >
      <Icon size={size === 'small' ? 16 : 18} strokeWidth={1.75} aria-hidden />
    </AriaButton>
  );
}
