import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '@/shared/api/client';
import { useMe } from '@/shared/api/session';
import { type DraftKind, delayedSave, localDrafts } from '../drafts';
import type { Detail, Row } from '../model';
import { knownRow, patchRow } from '../patches';
import { conversationPath, ONE } from '../queries';

/**
 * The text in the field: kept on this device at every key, and for replies on the hub a moment later.
 * The draft of the hub counts where this device has none of its own.
 */
export function useDraft(row: Row, kind: DraftKind, serverDraft: string | null) {
  const queries = useQueryClient();
  const me = useMe().user.id;
  const store = useMemo(() => localDrafts(localStorage, me), [me]);
  const [texts, setTexts] = useState<Record<DraftKind, string | null>>(() => ({
    reply: store.read(row.id, 'reply'),
    note: store.read(row.id, 'note'),
  }));
  const text = texts[kind] ?? (kind === 'reply' ? serverDraft : null) ?? '';
  const id = row.id;

  const saving = useMemo(
    () =>
      delayedSave((saved) => {
        queries.setQueryData<Detail>([...ONE, id], (detail) => detail && { ...detail, draftText: saved });
        const known = knownRow(queries, id);
        if (known) patchRow(queries, { ...known, draft: saved.trim() !== '' }, me);
        // The device keeps the draft; the hub gets it with the next key or the next visit.
        api.put(conversationPath(id, '/draft'), { text: saved }).catch(() => undefined);
      }),
    [queries, id, me],
  );
  const last = useRef(saving);
  last.current = saving;
  useEffect(() => () => last.current.now(), []);

  const write = (next: string) => {
    setTexts((known) => ({ ...known, [kind]: next }));
    store.write(id, kind, next);
    if (kind === 'reply') saving.later(next);
  };
  const clear = () => {
    write('');
    if (kind === 'reply') saving.now();
  };
  return { text, write, clear };
}
