import { ArrowLeft, Check, Ellipsis, MailOpen, PanelRight, RotateCcw } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { Button, IconButton } from '@/shared/ui/Button';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { InboxMark } from '@/shared/ui/InboxMark';
import { Menu, MenuItem } from '@/shared/ui/Menu';
import { StageGlyph } from '@/shared/ui/StageGlyph';
import { Tag } from '@/shared/ui/Tag';
import type { Actions } from '../actions';
import type { Row } from '../model';
import { rowStageLook } from '../rowStage';
import { useWriters } from '../typing';
import { usePhone } from '../useWide';
import { AssignMenu } from './AssignMenu';
import { PhoneActions } from './PhoneActions';

interface ThreadHeadProps {
  row: Row;
  actions: Actions;
  details: boolean;
  assigning: boolean;
  onAssigning: (open: boolean) => void;
  onDetails: () => void;
  onBack: () => void;
  onResolve: () => void;
  onUnread: () => void;
}

function Where({ row }: { row: Row }) {
  const t = useText();
  const writes = useWriters(row.id).includes(null);
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-meta text-text-2">
      <span className="shrink-0 max-tablet:hidden">
        <ChannelGlyph channel={row.inbox.practice ? 'practice' : row.inbox.kind} size={14} named />
      </span>
      {row.stage && (
        <span className="shrink-0 tablet:hidden">
          <StageGlyph look={rowStageLook(row.stage)} size={14} />
        </span>
      )}
      <InboxMark inbox={row.inbox} />
      <span className="truncate max-tablet:hidden">
        {row.subject ? `${row.inbox.name} · ${row.subject}` : row.inbox.name}
      </span>
      <span className="truncate tablet:hidden">{row.subject ?? row.stage?.name ?? row.inbox.name}</span>
      {writes && <span className="shrink-0 text-brand-text">· {t('conversation.typing')}</span>}
    </p>
  );
}

function WideActions({ row, actions, assigning, onAssigning, onUnread }: ThreadHeadProps) {
  const t = useText();
  const assigns = useMay('conversation.assign');
  return (
    <>
      {assigns && <AssignMenu row={row} actions={actions} open={assigning} onOpen={onAssigning} />}
      <Menu label={t('ui.actions')} trigger={<IconButton icon={Ellipsis} label={t('ui.actions')} />}>
        <MenuItem icon={MailOpen} hint="U" onAction={onUnread}>
          {t('conversation.mark-unread')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** Who it is and by which number, and what is done with the conversation as a whole. */
export function ThreadHead(props: ThreadHeadProps) {
  const { row, actions, assigning, onAssigning, onDetails, onBack, onResolve, onUnread } = props;
  const t = useText();
  const phone = usePhone();
  const replies = useMay('conversation.reply');
  const open = row.status === 'open';
  const verb = open ? t('conversation.resolve') : t('conversation.reopen');
  return (
    <header className="flex h-15 shrink-0 items-center gap-2 border-b border-line bg-surface ps-5 pe-3 max-tablet:h-14 max-tablet:ps-1 max-tablet:pe-1">
      <IconButton icon={ArrowLeft} label={t('ui.back')} onPress={onBack} className="tablet:hidden" />
      <span className="relative flex min-w-0 grow items-center gap-2.5">
        <span className="tablet:hidden">
          <Avatar
            id={row.contact.id ?? row.contact.name}
            name={row.contact.name}
            picture={row.contact.photo}
            size={32}
            channel={row.inbox.practice ? 'practice' : row.inbox.kind}
          />
        </span>
        <span className="min-w-0">
          <span className="flex min-w-0 items-center gap-2">
            <h1 title={row.contact.name} className="truncate text-body font-semibold">
              {row.contact.name}
            </h1>
            {row.inbox.practice && <Tag tone="info">{t('conversation.practice')}</Tag>}
            {row.kind === 'group' && <Tag>{t('conversation.group')}</Tag>}
            {row.kind === 'comments' && <Tag tone="info">{t('conversation.comments')}</Tag>}
          </span>
          <Where row={row} />
        </span>
        <button
          type="button"
          onClick={onDetails}
          aria-label={t('conversation.details.of', { name: row.contact.name })}
          className="absolute inset-0 rounded-small tablet:hidden"
        />
      </span>
      {!phone && <WideActions {...props} />}
      {replies && row.next === null && (
        <>
          <Button icon={open ? Check : RotateCcw} hint="E" onPress={onResolve} className="max-tablet:hidden">
            {verb}
          </Button>
          <IconButton
            icon={open ? Check : RotateCcw}
            label={verb}
            onPress={onResolve}
            className="tablet:hidden"
          />
        </>
      )}
      {phone ? (
        <PhoneActions
          row={row}
          actions={actions}
          open={assigning}
          onOpen={onAssigning}
          onDetails={onDetails}
          onUnread={onUnread}
        />
      ) : (
        <IconButton
          icon={PanelRight}
          label={t('conversation.details')}
          hint="D"
          active={props.details}
          onPress={onDetails}
        />
      )}
    </header>
  );
}
