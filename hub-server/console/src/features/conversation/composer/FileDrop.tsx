import { Upload } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '@/shared/i18n/text';

function hasFiles(event: DragEvent): boolean {
  return [...event.dataTransfer.types].includes('Files');
}

/** Takes files dropped anywhere on the conversation. The button "+" does the same. */
export function FileDrop({
  onFiles,
  children,
}: {
  onFiles: (files: Iterable<File>) => void;
  children: ReactNode;
}) {
  const t = useText();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className="relative flex min-h-0 min-w-0 grow flex-col"
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        onFiles(event.dataTransfer.files);
      }}
    >
      {children}
      {over && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-3 z-10 flex flex-col items-center justify-center gap-2 rounded-panel border-2 border-dashed border-brand bg-brand-softer/95 text-body font-semibold text-brand-text"
        >
          <Upload size={24} strokeWidth={1.75} />
          {t('conversation.drop')}
        </div>
      )}
    </div>
  );
}
