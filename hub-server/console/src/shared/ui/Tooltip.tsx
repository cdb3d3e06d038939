import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

interface TooltipProps {
  text: string;
  /** The key that does the same. */
  hint?: string;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /** A focusable element of react-aria, such as Button. */
  children: ReactElement;
}

/** The name of an icon and the key that does the same, on hover and on focus. */
export function Tooltip({ text, hint, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="appear-popover z-30 flex max-w-72 items-center gap-2 rounded-small bg-inverse px-2.5 py-1.5 text-micro font-medium text-on-inverse shadow-2"
      >
        {text}
        {hint && <kbd className="rounded-tag border border-current/30 px-1 font-sans opacity-80">{hint}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
