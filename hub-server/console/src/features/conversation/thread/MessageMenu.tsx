import { Copy, History, Pencil, Reply, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Dialog, Menu, Popover } from 'react-aria-components';
import { useMay } from '@/shared/api/session';
import { dateAndTime } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { classes } from '@/shared/ui/classes';
import { Dialog as Question } from '@/shared/ui/Dialog';
import { TextArea } from '@/shared/ui/Field';
import { MenuItem, MenuLine } from '@/shared/ui/Menu';
import { POPOVER_PANEL } from '@/shared/ui/panel';
import type { Actions } from '../actions';
import { canEdit, isOwn } from '../editing';
import type { Message } from '../model';

export interface OpenMenu {
  message: Message;
  button: HTMLElement;
}

interface MessageMenuProps {
  menu: OpenMenu | null;
  /** Below a post there are nothing but answers. */
  inPublic: boolean;
  actions: Actions;
  onClose: () => void;
  /** The conversation that is open: an answer goes there alone. */
  here: number;
  onReply: (message: Message) => void;
  /** The message whose words are being changed. */
  edited: Message | null;
  onEdit: (message: Message | null) => void;
}

const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

function Emoji({ message, onReact }: { message: Message; onReact: (emoji: string) => void }) {
  const t = useText();
  const mine = message.reactions.find((reaction) => reaction.mine)?.emoji;
  return (
    <fieldset aria-label={t('conversation.react')} className="flex border-b border-line p-1.5">
      {QUICK.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-label={t('conversation.react.with', { emoji })}
          aria-pressed={mine === emoji}
          onClick={() => onReact(emoji)}
          className={classes(
            'press flex size-9 items-center justify-center rounded-full text-title-3 hover:bg-hover pointer-coarse:size-11',
            mine === emoji && 'bg-brand-soft',
          )}
        >
          {emoji}
        </button>
      ))}
    </fieldset>
  );
}

function EditDialog({
  message,
  onSave,
  onClose,
}: {
  message: Message;
  onSave: (text: string) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [text, setText] = useState(message.text ?? '');
  return (
    <Question
      open
      onClose={onClose}
      title={t('conversation.edit.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" isDisabled={text.trim() === ''} onPress={() => onSave(text.trim())}>
            {t('conversation.edit.save')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('conversation.edit.text')}
        value={text}
        rows={4}
        onChange={(event) => setText(event.target.value)}
      />
    </Question>
  );
}

function Versions({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useText();
  return (
    <Question
      open
      onClose={onClose}
      title={t('conversation.versions.title')}
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <ol className="flex flex-col gap-3">
        {message.versions.map((version) => (
          <li key={version.at} className="border-b border-line pb-3 last:border-0">
            <time dateTime={version.at} className="text-meta text-text-3">
              {dateAndTime(version.at)}
            </time>
            <p className="text-body whitespace-pre-wrap text-text">{version.text}</p>
          </li>
        ))}
      </ol>
    </Question>
  );
}

type Asked = { what: 'versions' | 'revoke'; message: Message } | null;

/** What can be done with one message. One menu for all of them, beside the one it was opened from. */
export function MessageMenu({
  menu,
  inPublic,
  actions,
  onClose,
  here,
  onReply,
  edited,
  onEdit,
}: MessageMenuProps) {
  const t = useText();
  const may = useMay('conversation.reply');
  const mayChange = may && !inPublic;
  const [asked, setAsked] = useState<Asked>(null);
  const anchor = useRef<HTMLElement>(null);
  anchor.current = menu?.button ?? null;
  const message = menu?.message;
  const done = (deed: () => void) => () => {
    deed();
    onClose();
  };
  return (
    <>
      {message && (
        <Popover
          isOpen
          triggerRef={anchor}
          placement={message.direction === 'out' ? 'bottom end' : 'bottom start'}
          offset={4}
          onOpenChange={(open) => !open && onClose()}
          className={classes(POPOVER_PANEL, 'min-w-56')}
        >
          <Dialog aria-label={t('conversation.message.actions')} className="outline-none">
            {mayChange && !message.revoked && (
              <Emoji
                message={message}
                onReact={(emoji) => done(() => void actions.react(message, emoji))()}
              />
            )}
            <Menu
              aria-label={t('conversation.message.actions')}
              className="p-1.5 outline-none"
              autoFocus="first"
            >
              {may && message.conversation === here && (
                <MenuItem icon={Reply} onAction={done(() => onReply(message))}>
                  {t('conversation.reply-to')}
                </MenuItem>
              )}
              {message.text && (
                <MenuItem
                  icon={Copy}
                  onAction={done(() => void navigator.clipboard.writeText(message.text ?? ''))}
                >
                  {t('conversation.copy')}
                </MenuItem>
              )}
              {message.versions.length > 0 && (
                <MenuItem icon={History} onAction={done(() => setAsked({ what: 'versions', message }))}>
                  {t('conversation.versions')}
                </MenuItem>
              )}
              {mayChange && canEdit(message) && (
                <MenuItem icon={Pencil} onAction={done(() => onEdit(message))}>
                  {t('conversation.edit')}
                </MenuItem>
              )}
              {mayChange && isOwn(message) && <MenuLine />}
              {mayChange && isOwn(message) && (
                <MenuItem icon={Trash2} danger onAction={done(() => setAsked({ what: 'revoke', message }))}>
                  {t('conversation.revoke')}
                </MenuItem>
              )}
            </Menu>
          </Dialog>
        </Popover>
      )}
      {edited && (
        <EditDialog
          message={edited}
          onClose={() => onEdit(null)}
          onSave={(text) => {
            void actions.edit(edited, text);
            onEdit(null);
          }}
        />
      )}
      {asked?.what === 'versions' && <Versions message={asked.message} onClose={() => setAsked(null)} />}
      <Question
        open={asked?.what === 'revoke'}
        onClose={() => setAsked(null)}
        alert
        title={t('conversation.revoke.title')}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>{t('conversation.revoke.keep')}</Button>
            <Button
              kind="danger-solid"
              onPress={() => {
                if (asked) void actions.revoke(asked.message);
                setAsked(null);
              }}
            >
              {t('conversation.revoke.do')}
            </Button>
          </>
        }
      >
        {t('conversation.revoke.about')}
      </Question>
    </>
  );
}
