import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { classes } from './classes';
import { POPOVER_PANEL } from './panel';

interface PopoverProps {
  trigger: ReactElement;
  label: string;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  width?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small form or a picker beside the button that opens it, never over it. */
export function Popover({
  trigger,
  label,
  placement = 'bottom start',
  width = 'w-95',
  children,
}: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={6}
        className={classes(POPOVER_PANEL, width, 'max-w-[calc(100vw-1rem)]')}
      >
        <Dialog aria-label={label} className="outline-none">
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
