import { Link } from '@tanstack/react-router';
import { Check, Lock, RotateCcw, UserPlus } from 'lucide-react';
import { memo } from 'react';
import { useMe } from '@/shared/api/session';
import { shortMoment } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { classes } from '@/shared/ui/classes';
import { InboxMark } from '@/shared/ui/InboxMark';
import { PlainIconButton } from '@/shared/ui/PlainButton';
import { StageGlyph } from '@/shared/ui/StageGlyph';
import { Count } from '@/shared/ui/Tag';
import { type Actions, useActions } from '../actions';
import { localDrafts } from '../drafts';
import type { InboxSearch } from '../inboxSearch';
import type { Row as RowData } from '../model';
import { rowStageLook } from '../rowStage';
import { previewText, rowLabel, speaker } from '../texts';
import { Ticks } from '../thread/Ticks';
import { useNow } from '../useNow';
import { waitedTooLong, waitingWords } from '../waiting';
import { plainText } from '../whatsappText';
import { KindIcon } from './KindIcon';

interface RowProps {
  row: RowData;
  search: InboxSearch;
  selected: boolean;
  /** The hairline under it vanishes beside the selected row. */
  line: boolean;
  onNear: (id: number) => void;
}

function When({ row }: { row: RowData }) {
  const t = useText();
  const now = useNow();
  const zone = useMe().organisation.timeZone;
  const waited = row.status === 'open' ? waitedTooLong(row.waitingSince, now) : null;
  if (waited) {
    return (
      <span className="shrink-0 text-micro font-semibold text-danger-text">
        {t('conversation.waits', { time: waitingWords(waited, t('conversation.day-letter')) })}
      </span>
    );
  }
  if (!row.last) return null;
  return (
    <time
      dateTime={row.last.at}
      className={classes(
        'shrink-0 text-micro',
        row.unread > 0 ? 'font-semibold text-brand-text' : 'text-text-3',
      )}
    >
      {shortMoment(row.last.at, now, zone)}
    </time>
  );
}

/** What was begun here, in the words of its writer; what was begun on another device is only named. */
function DraftLine({ row }: { row: RowData }) {
  const t = useText();
  const me = useMe().user.id;
  const words = plainText(localDrafts(localStorage, me).read(row.id, 'reply') ?? '');
  return (
    <p className="min-w-0 grow truncate text-ui text-text-2">
      <span className="text-brand-text">{t('conversation.draft')}</span>{' '}
      {words || t('conversation.draft.elsewhere')}
    </p>
  );
}

function Preview({ row, selected }: { row: RowData; selected: boolean }) {
  const t = useText();
  const me = useMe().user.name;
  const { last } = row;
  if (row.draft && !selected) return <DraftLine row={row} />;
  if (!last) return <p className="grow text-ui text-text-3">{t('conversation.no-words')}</p>;
  const who = speaker(last, me, t);
  return (
    <p
      className={classes(
        'flex min-w-0 grow items-center gap-1 text-ui',
        row.unread > 0 ? 'text-text' : 'text-text-2',
      )}
    >
      {last.direction === 'note' && (
        <Lock
          size={14}
          strokeWidth={1.75}
          className="shrink-0 text-note-text"
          aria-label={t('conversation.note')}
        />
      )}
      {last.direction === 'out' && last.status && <Ticks status={last.status} size={15} />}
      <KindIcon kind={last.kind} />
      <span className="truncate">
        {who && `${who}: `}
        {previewText(last, t)}
      </span>
    </p>
  );
}

function StageOf({ row }: { row: RowData }) {
  const t = useText();
  return (
    <span className="flex min-w-0 grow items-center gap-1.5 text-meta text-text-3">
      <InboxMark inbox={row.inbox} />
      {row.stage && <StageGlyph look={rowStageLook(row.stage)} size={14} />}
      {row.stage && <span className="truncate">{row.stage.name}</span>}
      {row.subject && <span className="truncate">{row.subject}</span>}
      {row.kind === 'group' && <span className="truncate">{t('conversation.group')}</span>}
      {row.kind === 'comments' && <span className="truncate">{t('conversation.comments')}</span>}
      {row.inbox.practice && (
        <span className="shrink-0 rounded-tag bg-info-soft px-1.5 text-micro font-button text-info-text">
          {t('conversation.practice')}
        </span>
      )}
    </span>
  );
}

function Owner({ row, actions }: { row: RowData; actions: Actions }) {
  const t = useText();
  if (row.assignee) {
    return (
      <span title={row.assignee.name} className="shrink-0 fine:group-hover:invisible">
        <Avatar id={row.assignee.id} name={row.assignee.name} size={20} />
        <span className="sr-only">{row.assignee.name}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      onClick={() => void actions.assign(row, actions.me)}
      className="press touch-target relative z-10 shrink-0 rounded-tag text-meta font-button text-brand-text hover:underline fine:group-hover:invisible"
    >
      {t('conversation.take')}
    </button>
  );
}

/** On hover or focus the foot gives way to what is done most. */
function HoverActions({ row, actions }: { row: RowData; actions: Actions }) {
  const t = useText();
  const open = row.status === 'open';
  return (
    <span className="absolute end-2 bottom-0.5 z-10 hidden gap-0.5 rounded-small bg-inherit fine:group-hover:flex fine:group-focus-within:flex">
      {row.assignee?.id !== actions.me.id && (
        <PlainIconButton
          size="small"
          className="size-7!"
          icon={UserPlus}
          label={t('conversation.take')}
          hint="I"
          onPress={() => void actions.assign(row, actions.me)}
        />
      )}
      <PlainIconButton
        size="small"
        className="size-7!"
        icon={open ? Check : RotateCcw}
        label={open ? t('conversation.resolve') : t('conversation.reopen')}
        hint="E"
        onPress={() => void actions.resolve(row)}
      />
    </span>
  );
}

/** One conversation of the list. */
export const Row = memo(function Row({ row, search, selected, line, onNear }: RowProps) {
  const t = useText();
  const actions = useActions();
  const zone = useMe().organisation.timeZone;
  const time = row.last ? shortMoment(row.last.at, Date.now(), zone) : '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: coming near only reads ahead; the link inside opens
    <div
      data-selected={selected || undefined}
      onPointerEnter={() => onNear(row.id)}
      onFocus={() => onNear(row.id)}
      className={classes(
        'group relative mx-2 flex h-19.25 gap-3 rounded-card ps-3 pe-3',
        selected ? 'bg-selected' : 'bg-surface hover:bg-hover',
      )}
    >
      <span className="pt-2.5">
        <Avatar
          id={row.contact.id ?? row.contact.name}
          name={row.contact.name}
          picture={row.contact.photo}
          channel={row.inbox.practice ? 'practice' : row.inbox.kind}
          ground={selected ? 'selected' : 'surface'}
        />
      </span>
      <div
        className={classes(
          'flex min-w-0 grow flex-col justify-center gap-px border-b',
          line && !selected ? 'border-line group-hover:border-transparent' : 'border-transparent',
        )}
      >
        <div className="flex items-baseline gap-2">
          <Link
            to="/inbox/$conversationId"
            params={{ conversationId: String(row.id) }}
            search={search}
            preload={false}
            data-conversation={row.id}
            aria-label={rowLabel(row, time, t)}
            {...(selected ? { 'aria-current': 'page' as const } : {})}
            className={classes(
              'min-w-0 grow truncate text-name text-text outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand',
              row.unread > 0 ? 'font-unread' : 'font-semibold',
            )}
          >
            {row.contact.name}
          </Link>
          <When row={row} />
        </div>
        <div className="flex items-center gap-2">
          <Preview row={row} selected={selected} />
          <Count value={row.unread} label={t('conversation.unread', { count: row.unread })} />
        </div>
        <div className="flex h-5 items-center gap-2">
          <StageOf row={row} />
          <Owner row={row} actions={actions} />
        </div>
      </div>
      <HoverActions row={row} actions={actions} />
    </div>
  );
});
