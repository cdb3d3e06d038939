import { useQueryClient } from '@tanstack/react-query';
import { Lock, Plus, Reply, SendHorizontal } from 'lucide-react';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { Button, IconButton } from '@/shared/ui/Button';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { classes } from '@/shared/ui/classes';
import { type KeyBinding, keyNames, useKeys } from '@/shared/ui/keys';
import { Segment } from '@/shared/ui/Tabs';
import { tip } from '@/shared/ui/Tooltip';
import type { DraftKind } from '../drafts';
import type { Message, Quote, Row } from '../model';
import type { ReplyTime } from '../replyTime';
import { send } from '../sending';
import { firstName } from '../texts';
import { QuoteDraft } from '../thread/QuoteBox';
import { typingSignal } from '../typing';
import type { NumberState } from '../useNumber';
import { AttachmentStrip } from './AttachmentStrip';
import { EmojiButton } from './EmojiButton';
import { ReplyTools } from './ReplyTools';
import { TextBox } from './TextBox';
import { useAttachments } from './useAttachments';
import { useDraft } from './useDraft';

export interface ComposerHandle {
  focus: (kind: DraftKind) => void;
  attach: (files: Iterable<File>) => void;
}

interface ComposerProps {
  ref: Ref<ComposerHandle>;
  row: Row;
  serverDraft: string | null;
  number: NumberState;
  replyTime: ReplyTime | null | undefined;
  quoted: Message | null;
  onQuoted: (message: Message | null) => void;
  /** Opens the newest message that can still be changed. */
  onEditLast: () => void;
}

/** A message as the quote it becomes. */
function quoteOf(message: Message): Quote {
  const kind = message.content.type === 'media' ? message.content.file.kind : message.content.type;
  return {
    message: message.id,
    author: message.author.name,
    own: message.direction === 'out',
    text: message.text ?? '',
    kind,
  };
}

function useSend(
  row: Row,
  kind: DraftKind,
  draft: ReturnType<typeof useDraft>,
  files: ReturnType<typeof useAttachments>,
) {
  const queries = useQueryClient();
  const { user } = useMe();
  return (quoted: Message | null): boolean => {
    const text = draft.text.trim();
    const sent = kind === 'reply' ? files.files : [];
    if (text === '' && sent.length === 0) return false;
    const unsent = {
      clientKey: crypto.randomUUID(),
      sender: user.id,
      conversation: row.id,
      kind,
      text,
      files: sent,
      replyTo: kind === 'reply' && quoted ? quoteOf(quoted) : null,
      at: new Date().toISOString(),
    };
    send(queries, unsent, { id: user.id, name: user.name });
    draft.clear();
    if (kind === 'reply') files.clear();
    return true;
  };
}

/** The browser's own choice of files, opened by the button and by its key; the same file may be chosen twice. */
function FilePicker({
  ref,
  onFiles,
}: {
  ref: Ref<HTMLInputElement>;
  onFiles: (files: Iterable<File>) => void;
}) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      onChange={(event) => {
        onFiles(event.target.files ?? []);
        event.target.value = '';
      }}
    />
  );
}

function Target({ row, note }: { row: Row; note: boolean }) {
  const t = useText();
  if (note) {
    return (
      <span className="truncate text-meta font-semibold text-note-text">
        {t('conversation.composer.only-team')}
      </span>
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-meta text-text-2 max-tablet:hidden">
      <ChannelGlyph channel={row.inbox.practice ? 'practice' : row.inbox.kind} size={18} named />
      <span className="truncate">
        {t('conversation.composer.to', { name: firstName(row.contact.name), inbox: row.inbox.name })}
      </span>
    </span>
  );
}

function SendButton({
  note,
  hint,
  disabled,
  busy,
  onSend,
}: {
  note: boolean;
  hint: string;
  disabled: boolean;
  busy: boolean;
  onSend: () => void;
}) {
  const t = useText();
  const label = note ? t('conversation.note.save') : t('conversation.send');
  const Icon = note ? Lock : SendHorizontal;
  return (
    <Button
      kind={note ? 'note' : 'primary'}
      isDisabled={disabled}
      busy={busy}
      onPress={onSend}
      aria-label={label}
      {...tip(label, hint)}
      className="max-tablet:size-11 max-tablet:rounded-full max-tablet:px-0"
    >
      {note && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className="max-tablet:hidden">{label}</span>
      {!note && <Icon size={16} strokeWidth={1.75} aria-hidden />}
    </Button>
  );
}

const ATTACH = 'Ctrl+Alt+KeyA';

/** The keys of the field, told in the sheet; the field answers all but the one for files itself. */
function fieldKeys(enterSends: boolean, attach: () => void): KeyBinding[] {
  const send = { keys: 'Ctrl+Enter', does: 'conversation.keys.send' } as const;
  return [
    { keys: ATTACH, does: 'conversation.attach', inFields: true, run: attach },
    ...(enterSends ? [{ ...send, keys: 'Enter' }, send] : [send]),
    { keys: 'ArrowUp', does: 'conversation.keys.edit-last' },
  ];
}

/** What the empty box says: a letter is not written as a chat is. */
function placeholder(row: Row, note: boolean) {
  if (note) return 'conversation.composer.note';
  if (row.kind === 'comments') return 'conversation.composer.comment';
  return row.kind === 'thread' ? 'conversation.composer.letter' : 'conversation.composer.reply';
}

/** Below a post stand words alone. */
function takesFiles(row: Row, note: boolean): boolean {
  return !note && row.kind !== 'comments';
}

function cannotLeave(number: NumberState): boolean {
  return number === 'removed' || number === 'closed';
}

/** Where a reply or a note is written. The two never look alike. */
export function Composer({
  ref,
  row,
  serverDraft,
  number,
  replyTime,
  quoted,
  onQuoted,
  onEditLast,
}: ComposerProps) {
  const t = useText();
  const { enterSends } = useMe().user;
  const [kind, setKind] = useState<DraftKind>('reply');
  const note = kind === 'note';
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const draft = useDraft(row, kind, serverDraft);
  const files = useAttachments();
  const dispatch = useSend(row, kind, draft, files);
  const signal = useMemo(() => typingSignal(row.id), [row.id]);
  const [waiting, setWaiting] = useState(false);
  useEffect(() => signal.stop, [signal]);

  useKeys(fieldKeys(enterSends, () => picker.current?.click()));
  const attach = (added: Iterable<File>) => {
    if (!takesFiles(row, false)) return;
    setKind('reply');
    files.add(added);
    box.current?.focus();
  };
  useImperativeHandle(ref, () => ({
    focus: (next) => {
      setKind(next);
      requestAnimationFrame(() => box.current?.focus());
    },
    attach,
  }));

  const nothing = draft.text.trim() === '' && (note || files.attachments.length === 0);
  const empty = nothing || (!note && cannotLeave(number));
  const sendNow = () => {
    if (empty) return;
    if (!note && !files.ready) return setWaiting(true);
    setWaiting(false);
    signal.stop();
    if (dispatch(quoted)) onQuoted(null);
    box.current?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of the uploads releases what waits
  useEffect(() => {
    if (waiting && files.ready) sendNow();
    // What did not come up says so itself; the words wait for its writer, not for the file.
    if (files.failed) setWaiting(false);
  }, [waiting, files.ready, files.failed]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (quoted) onQuoted(null);
      else box.current?.blur();
      return;
    }
    const bare = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.key === 'ArrowUp' && bare && !note && draft.text === '') {
      event.preventDefault();
      onEditLast();
      return;
    }
    const touch = matchMedia('(pointer: coarse)').matches;
    const plain = enterSends && !touch && !event.shiftKey && !event.altKey;
    if (event.key === 'Enter' && (plain || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      sendNow();
    }
  };

  return (
    <div className="shrink-0 bg-sunken px-4 pb-4 max-tablet:border-t max-tablet:border-line max-tablet:bg-surface max-tablet:p-0">
      <section
        aria-label={note ? t('conversation.note') : t('conversation.reply')}
        className={classes(
          'rounded-panel border transition-colors duration-80 max-tablet:rounded-none max-tablet:border-0 max-tablet:pb-[env(safe-area-inset-bottom)]',
          note
            ? 'border-dashed border-note bg-note-soft'
            : 'border-control bg-raised focus-within:border-brand max-tablet:bg-surface',
        )}
      >
        <div className="flex items-center justify-between gap-3 px-2 pt-2 pe-3.5 max-tablet:px-3">
          <Segment
            label={t('conversation.composer.mode')}
            value={kind}
            onChange={setKind}
            note={note}
            parts={[
              {
                key: 'reply',
                label: t('conversation.reply'),
                hint: 'R',
                icon: <Reply size={16} strokeWidth={1.75} aria-hidden />,
              },
              {
                key: 'note',
                label: t('conversation.note'),
                hint: 'N',
                icon: <Lock size={16} strokeWidth={1.75} aria-hidden />,
              },
            ]}
          />
          <Target row={row} note={note} />
        </div>
        {!note && quoted && <QuoteDraft quote={quoteOf(quoted)} onRemove={() => onQuoted(null)} />}
        {!note && (
          <AttachmentStrip attachments={files.attachments} onRemove={files.remove} onAgain={files.again} />
        )}
        <div className="composer-grid">
          <TextBox
            ref={box}
            value={draft.text}
            note={note}
            label={
              note ? t('conversation.note') : t('conversation.composer.label', { name: row.contact.name })
            }
            placeholder={t(placeholder(row, note))}
            onKeyDown={onKeyDown}
            onChange={(next) => {
              draft.write(next);
              if (!note && next !== '') signal.typed();
            }}
            onFiles={takesFiles(row, note) ? files.add : undefined}
          />
          <div className="flex items-center gap-0.5 [grid-area:tools]">
            <FilePicker ref={picker} onFiles={attach} />
            {takesFiles(row, note) && (
              <IconButton
                icon={Plus}
                label={t('conversation.attach')}
                hint={keyNames(ATTACH)}
                onPress={() => picker.current?.click()}
              />
            )}
            <EmojiButton box={box} onChange={draft.write} />
            {!note && replyTime && <ReplyTools conversation={row.id} time={replyTime} />}
            {!note && number === 'lost' && (
              <span className="truncate ps-2 text-meta text-text-3 max-tablet:hidden">
                {t('conversation.composer.queued')}
              </span>
            )}
          </div>
          <div className="flex items-center justify-end [grid-area:send]">
            <SendButton
              note={note}
              hint={enterSends ? 'Enter' : 'Ctrl Enter'}
              disabled={empty}
              busy={waiting}
              onSend={sendNow}
            />
          </div>
        </div>
      </section>
    </div>
  );
}
