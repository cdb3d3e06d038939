import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '@/shared/i18n/text';
import { IconButton } from './Button';
import { classes } from './classes';

const WIDTHS = {
  medium: 'tablet:max-w-110',
  large: 'tablet:max-w-160',
  /** Something laid out by others. */
  page: 'tablet:max-w-220',
};

interface DialogProps {
  open: boolean;
  onClose: () => void;
  /** The title is the question. */
  title: string;
  children?: ReactNode;
  /** Buttons are verbs; on a phone they are pinned at the bottom. */
  actions?: ReactNode;
  /** For a decision that cannot be undone: announced at once, closed by a button only. */
  alert?: boolean;
  width?: keyof typeof WIDTHS;
}

/** A question that must be answered first. Only where undo cannot be. On a phone it is a sheet from below. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  alert = false,
  width = 'medium',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={!alert}
      className="appear-scrim fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-scrim tablet:items-center tablet:p-6"
    >
      <Modal
        className={classes(
          'appear-dialog flex max-h-[92%] w-full flex-col overflow-hidden rounded-t-phone bg-raised shadow-3 tablet:rounded-dialog',
          WIDTHS[width],
        )}
      >
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="flex min-h-0 flex-col outline-none">
          <Heading slot="title" className="px-5 pt-5 text-title-3">
            {title}
          </Heading>
          {children && (
            <div className="min-h-0 overflow-y-auto px-5 pt-2 pb-1 text-ui text-text-2">{children}</div>
          )}
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))] max-tablet:*:grow">
              {actions}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A panel over the page: from below on a phone, at the right edge elsewhere. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  const t = useText();
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
      className="appear-scrim fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-end bg-scrim"
    >
      <Modal className="appear-dialog flex max-h-[92%] w-full flex-col overflow-hidden rounded-t-phone bg-surface shadow-3 tablet:h-full tablet:max-h-full tablet:max-w-96 tablet:rounded-none">
        <AriaDialog className="flex min-h-0 grow flex-col outline-none">
          <div className="flex items-center justify-between gap-3 border-b border-line py-2 ps-5 pe-2.5">
            <Heading slot="title" className="truncate text-title-3">
              {title}
            </Heading>
            <IconButton icon={X} label={t('ui.close')} onPress={onClose} />
          </div>
          <div className="min-h-0 grow overflow-y-auto pb-[env(safe-area-inset-bottom)]">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
