import { useEffect, useRef, useState } from 'react';
import { upload } from '@/shared/api/client';
import { problemText } from '@/shared/api/problemText';
import type { FileView } from '../model';

/** A file on its way up, or there. */
export interface Attachment {
  key: string;
  name: string;
  size: number;
  /** An address of this browser for a picture, to look at before it is sent. */
  preview: string | null;
  /** 0 to 1 */
  progress: number;
  file: FileView | null;
  error: string | null;
}

const MOST = 10;

/** Files that will go with the next message. They go up at once, so that sending does not wait. */
export function useAttachments() {
  const [attachments, setAttachments] = useState<Attachment[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const originals = useRef(new Map<string, File>());

  const patch = (key: string, part: Partial<Attachment>) =>
    setAttachments((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)));

  const start = (key: string, file: File) => {
    const abort = new AbortController();
    running.current.set(key, abort);
    patch(key, { error: null, progress: 0 });
    upload<FileView>('/api/media/uploads', file, (progress) => patch(key, { progress }), abort.signal).then(
      (stored) => patch(key, { file: stored, progress: 1 }),
      (error: unknown) => !abort.signal.aborted && patch(key, { error: problemText(error) }),
    );
  };

  const add = (files: Iterable<File>) => {
    const room = MOST - attachments.length;
    for (const file of [...files].slice(0, Math.max(0, room))) {
      const key = crypto.randomUUID();
      originals.current.set(key, file);
      const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
      setAttachments((all) => [
        ...all,
        { key, name: file.name, size: file.size, preview, progress: 0, file: null, error: null },
      ]);
      start(key, file);
    }
  };

  const forget = (key: string) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
    originals.current.delete(key);
  };
  const remove = (key: string) => {
    forget(key);
    setAttachments((all) => {
      const gone = all.find((item) => item.key === key);
      if (gone?.preview) URL.revokeObjectURL(gone.preview);
      return all.filter((item) => item.key !== key);
    });
  };
  const again = (key: string) => {
    const file = originals.current.get(key);
    if (file) start(key, file);
  };
  const clear = () => {
    for (const item of attachments) remove(item.key);
  };

  useEffect(() => {
    const uploads = running.current;
    return () => {
      for (const abort of uploads.values()) abort.abort();
    };
  }, []);

  const ready = attachments.every((item) => item.file !== null);
  const failed = attachments.some((item) => item.error !== null);
  const files = attachments.flatMap((item) => (item.file ? [item.file] : []));
  return { attachments, files, ready, failed, add, remove, again, clear };
}
