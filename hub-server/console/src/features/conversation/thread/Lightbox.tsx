import { Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { dateAndTime } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import type { Message } from '../model';

/** A picture alone on the screen, with its own colours, at its own size on a second look. */
export function Lightbox({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useText();
  const [large, setLarge] = useState(false);
  if (message.content.type !== 'media') return null;
  const { file } = message.content;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="appear-scrim fixed inset-0 z-40 bg-inverse/90 dark:bg-bg/95"
    >
      <Modal className="h-full">
        <Dialog aria-label={message.text || file.name} className="flex h-full flex-col outline-none">
          <div className="flex items-center gap-2 p-3">
            <p className="min-w-0 grow truncate rounded-control bg-raised px-3 py-2 text-ui text-text">
              <span className="font-semibold">{message.author.name}</span> · {dateAndTime(message.sentAt)}
            </p>
            <span className="flex rounded-control bg-raised">
              <IconButton
                icon={large ? ZoomOut : ZoomIn}
                label={large ? t('conversation.picture.fit') : t('conversation.picture.full')}
                onPress={() => setLarge(!large)}
              />
              <a
                href={file.address ?? ''}
                download={file.name}
                aria-label={t('conversation.picture.save')}
                title={t('conversation.picture.save')}
                className="press inline-flex size-9.5 items-center justify-center rounded-control text-text-2 hover:bg-hover pointer-coarse:size-11"
              >
                <Download size={18} strokeWidth={1.75} aria-hidden />
              </a>
              <IconButton icon={X} label={t('ui.close')} hint="Esc" onPress={onClose} />
            </span>
          </div>
          <div
            className={
              large ? 'min-h-0 grow overflow-auto' : 'flex min-h-0 grow items-center justify-center p-4'
            }
          >
            <img
              src={file.address ?? ''}
              alt={message.text || file.name}
              className={large ? 'max-w-none' : 'max-h-full max-w-full rounded-card object-contain'}
            />
          </div>
          {message.text && (
            <p className="mx-auto mb-4 max-w-[72ch] rounded-control bg-raised px-4 py-2 text-body text-text">
              {message.text}
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
