import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { CHOICE_ROW } from './choiceRow';
import { classes } from './classes';
import { Kbd } from './Kbd';
import { POPOVER_PANEL } from './panel';

interface MenuProps {
  /** The button that opens it: Button or IconButton. */
  trigger: ReactElement;
  /** Read aloud as the name of the menu. */
  label: string;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | 'right bottom';
  /** Above the items, not part of the menu: who is signed in. */
  head?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** Actions beside the button that opens them. Children are MenuItem, MenuSection and MenuLine. */
export function Menu({
  trigger,
  label,
  placement = 'bottom end',
  head,
  isOpen,
  onOpenChange,
  children,
}: MenuProps) {
  return (
    <MenuTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      <Popover placement={placement} offset={6} className={classes(POPOVER_PANEL, 'min-w-56 max-w-80')}>
        {head}
        <AriaMenu aria-label={label} className="max-h-[70dvh] overflow-y-auto p-1.5 outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  id?: string | number;
  icon?: LucideIcon;
  /** Anything that is no lucide icon: a stage glyph, an avatar. */
  glyph?: ReactNode;
  hint?: string;
  danger?: boolean;
  chosen?: boolean;
  disabled?: boolean;
  onAction: () => void;
  children: string;
}

export function MenuItem({
  icon: Icon,
  glyph,
  hint,
  danger,
  chosen,
  disabled = false,
  children,
  onAction,
  id,
}: MenuItemProps) {
  return (
    <AriaMenuItem
      {...(id === undefined ? {} : { id })}
      textValue={children}
      onAction={onAction}
      isDisabled={disabled}
      className={classes(CHOICE_ROW, danger && 'text-danger-text')}
    >
      {glyph ?? (Icon && <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />)}
      <span className="min-w-0 grow truncate">{children}</span>
      {chosen && <Check size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />}
      {hint && <Kbd>{hint}</Kbd>}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="px-2.5 pt-2 pb-1 text-micro font-medium text-text-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuLine() {
  return <Separator className="mx-2.5 my-1.5 border-t border-line" />;
}
