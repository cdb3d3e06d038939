import { CloudDownload, Download, FileText, RotateCw } from 'lucide-react';
import { fileSize } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Ring } from '@/shared/ui/Ring';
import { VisuallyHidden } from '@/shared/ui/VisuallyHidden';
import type { FileView, Message } from '../model';
import { kindWord } from '../texts';
import { type Box, pictureBox } from './sizes';
import { VoicePlayer } from './VoicePlayer';

interface MediaProps {
  message: Message;
  file: FileView;
  onLook: (message: Message) => void;
  onRetry: (message: Message) => void;
}

function boxOf(file: FileView): Box {
  return file.kind === 'sticker' ? { width: 144, height: 144 } : pictureBox(file.width, file.height);
}

/** The place of a file that is not here yet, in its final size, or the reason why it will not come. */
function Absent({ message, file, onRetry }: Omit<MediaProps, 'onLook'>) {
  const t = useText();
  const visual = file.kind === 'image' || file.kind === 'video' || file.kind === 'sticker';
  const failed = file.state === 'failed';
  return (
    <div
      style={visual ? boxOf(file) : { width: 264 }}
      className="flex max-w-full flex-col items-center justify-center gap-2 rounded-small bg-selected px-4 py-3 text-center text-meta text-text-2"
    >
      {failed ? <CloudDownload size={22} strokeWidth={1.75} aria-hidden /> : <Ring size={22} />}
      {file.name !== '' && (
        <span title={file.name} className="line-clamp-2 max-w-full font-semibold break-words text-text">
          {file.name}
        </span>
      )}
      <span>
        {failed
          ? t('conversation.media.failed')
          : t('conversation.media.pending', { kind: kindWord(file.kind, t) })}
      </span>
      {failed && (
        <Button size="small" icon={RotateCw} onPress={() => onRetry(message)}>
          {t('conversation.media.again')}
        </Button>
      )}
    </div>
  );
}

function Picture({ message, file, onLook }: MediaProps) {
  const t = useText();
  const box = boxOf(file);
  const sticker = file.kind === 'sticker';
  const image = (
    <img
      src={file.address ?? ''}
      alt={sticker ? t('conversation.kind.sticker') : message.text || t('conversation.kind.image')}
      width={box.width}
      height={box.height}
      loading="lazy"
      decoding="async"
      className={`block h-full w-full rounded-small ${sticker ? 'object-contain' : 'object-cover'}`}
    />
  );
  if (sticker)
    return (
      <span style={box} className="block">
        {image}
      </span>
    );
  return (
    <button
      type="button"
      onClick={() => onLook(message)}
      style={{ width: box.width, aspectRatio: `${box.width} / ${box.height}` }}
      aria-label={t('conversation.media.open', { name: message.text || file.name })}
      className="block max-w-full overflow-hidden rounded-small bg-selected outline-offset-2"
    >
      {image}
    </button>
  );
}

function Film({ file }: { file: FileView }) {
  const t = useText();
  const box = boxOf(file);
  return (
    // biome-ignore lint/a11y/useMediaCaption: a film of a customer has no captions
    <video
      src={file.address ?? undefined}
      controls
      preload="metadata"
      aria-label={t('conversation.kind.video')}
      style={{ width: box.width, aspectRatio: `${box.width} / ${box.height}` }}
      className="block max-w-full rounded-small bg-text"
    />
  );
}

function ending(name: string): string {
  const found = /\.([a-z\d]{1,5})$/i.exec(name);
  return found?.[1]?.toUpperCase() ?? '';
}

function Paper({ file }: { file: FileView }) {
  const t = useText();
  return (
    <a
      href={file.address ?? undefined}
      download={file.name}
      target="_blank"
      rel="noopener"
      className="press flex w-66 max-w-full items-center gap-3 rounded-small bg-surface/60 p-2.5 hover:bg-surface dark:bg-bg/40 dark:hover:bg-bg/60"
    >
      <span className="flex size-10 shrink-0 items-center justify-center rounded-small bg-brand-soft text-brand-text">
        <FileText size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <VisuallyHidden>{t('conversation.media.download')}</VisuallyHidden>
      <span className="min-w-0 grow">
        <span title={file.name} className="block truncate text-ui font-semibold text-text">
          {file.name}
        </span>
        <span className="block text-meta text-text-2">
          {[ending(file.name), file.size !== null && fileSize(file.size)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Download size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
    </a>
  );
}

/** A file of a message, as its kind is used to being seen. */
export function Media(props: MediaProps) {
  const { file, message, onRetry } = props;
  if (file.state !== 'ready') return <Absent message={message} file={file} onRetry={onRetry} />;
  switch (file.kind) {
    case 'image':
    case 'sticker':
      return <Picture {...props} />;
    case 'video':
      return <Film file={file} />;
    case 'voice':
    case 'audio':
      return <VoicePlayer file={file} />;
    case 'document':
      return <Paper file={file} />;
  }
}
