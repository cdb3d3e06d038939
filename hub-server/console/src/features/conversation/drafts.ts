/**
 * What was typed and not sent, by conversation and by kind. It is kept on this device at every key, so that a
 * closed tab loses nothing, and on the hub a moment later, so that another device continues it.
 */
export interface DraftStore {
  read(conversation: number, kind: DraftKind): string | null;
  write(conversation: number, kind: DraftKind, text: string): void;
}

export type DraftKind = 'reply' | 'note';

const PREFIX = 'nexus.draft.';

/** Drafts of this device. `read` gives null where there is none, so that the draft of the hub counts. */
export function localDrafts(storage: Storage, writer: number): DraftStore {
  const keyOf = (conversation: number, kind: DraftKind) => `${PREFIX}${writer}.${kind}.${conversation}`;
  return {
    read: (conversation, kind) => storage.getItem(keyOf(conversation, kind)),
    write(conversation, kind, text) {
      try {
        if (text === '') storage.removeItem(keyOf(conversation, kind));
        else storage.setItem(keyOf(conversation, kind), text);
      } catch {
        // A full storage costs the draft its life beyond this page, not the text in the field.
      }
    },
  };
}

export interface DelayedSave {
  later(text: string): void;
  now(): void;
  cancel(): void;
}

/** Saves the last text once the writer pauses, or at once when asked. */
export function delayedSave(save: (text: string) => void, pause = 800): DelayedSave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string | null = null;
  const now = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    const text = waiting;
    waiting = null;
    save(text);
  };
  return {
    later(text) {
      waiting = text;
      clearTimeout(timer);
      timer = setTimeout(now, pause);
    },
    now,
    cancel() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
