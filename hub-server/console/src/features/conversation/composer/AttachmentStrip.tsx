import { FileText, RotateCw, X } from 'lucide-react';
import { fileSize } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import type { Attachment } from './useAttachments';

interface AttachmentStripProps {
  attachments: readonly Attachment[];
  onRemove: (key: string) => void;
  onAgain: (key: string) => void;
}

/** What will go with the message, each with its way out. */
export function AttachmentStrip({ attachments, onRemove, onAgain }: AttachmentStripProps) {
  const t = useText();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t('conversation.attachments')} className="flex gap-2 overflow-x-auto px-3 pt-2.5">
      {attachments.map((item) => (
        <li
          key={item.key}
          className="relative flex h-15 w-50 shrink-0 items-center gap-2.5 overflow-hidden rounded-control border border-line-strong bg-raised p-1.5 pe-9"
        >
          {item.preview ? (
            <img src={item.preview} alt="" className="size-11 shrink-0 rounded-tag object-cover" />
          ) : (
            <span className="flex size-11 shrink-0 items-center justify-center rounded-tag bg-brand-soft text-brand-text">
              <FileText size={20} strokeWidth={1.75} aria-hidden />
            </span>
          )}
          <span className="min-w-0">
            <span title={item.name} className="block truncate text-meta font-button text-text">
              {item.name}
            </span>
            {item.error ? (
              <button
                type="button"
                onClick={() => onAgain(item.key)}
                title={item.error}
                className="flex items-center gap-1 whitespace-nowrap text-micro font-button text-danger-text underline"
              >
                <RotateCw size={12} strokeWidth={2.25} aria-hidden />
                {t('ui.again')}
              </button>
            ) : (
              <span className="block text-micro text-text-3">{fileSize(item.size)}</span>
            )}
          </span>
          <button
            type="button"
            onClick={() => onRemove(item.key)}
            aria-label={t('conversation.attachments.remove', { name: item.name })}
            className="press touch-target absolute end-1 top-1 flex size-7 items-center justify-center rounded-full text-text-2 hover:bg-hover"
          >
            <X size={14} strokeWidth={1.75} aria-hidden />
          </button>
          {item.file === null && item.error === null && (
            <span
              role="progressbar"
              aria-label={t('conversation.attachments.progress', { name: item.name })}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(item.progress * 100)}
              className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-brand"
              style={{ transform: `scaleX(${Math.max(0.04, item.progress)})` }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
