import { useQuery } from '@tanstack/react-query';
import { UserMinus, UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { colleaguesQuery } from '@/shared/api/colleagues';
import { useText } from '@/shared/i18n/text';
import { useLive } from '@/shared/live/live';
import { Avatar } from '@/shared/ui/Avatar';
import { IconButton } from '@/shared/ui/Button';
import { Menu, MenuItem, MenuLine } from '@/shared/ui/Menu';
import type { Actions } from '../actions';
import type { Row } from '../model';

interface AssignMenuProps {
  row: Row;
  actions: Actions;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Who can answer a conversation, as items of a menu: me, each colleague, nobody. The colleagues are read once it is open. */
export function useAssignItems(row: Row, actions: Actions, open: boolean): ReactNode {
  const t = useText();
  const [asked, setAsked] = useState(open);
  if (open && !asked) setAsked(true);
  const { data: colleagues = [] } = useQuery({ ...colleaguesQuery, enabled: asked });
  const online = useLive((store) => store.online);
  const others = colleagues.filter((member) => member.id !== actions.me.id);
  return (
    <>
      <MenuItem
        glyph={<Avatar id={actions.me.id} name={actions.me.name} size={24} ground="raised" />}
        chosen={row.assignee?.id === actions.me.id}
        hint="I"
        onAction={() => void actions.assign(row, actions.me)}
      >
        {t('conversation.assign.me')}
      </MenuItem>
      {others.map((member) => (
        <MenuItem
          key={member.id}
          glyph={<Avatar id={member.id} name={member.name} size={24} ground="raised" />}
          chosen={row.assignee?.id === member.id}
          onAction={() => void actions.assign(row, { id: member.id, name: member.name })}
        >
          {online.includes(member.id) ? t('conversation.assign.here', { name: member.name }) : member.name}
        </MenuItem>
      ))}
      {row.assignee && <MenuLine />}
      {row.assignee && (
        <MenuItem icon={UserMinus} onAction={() => void actions.assign(row, null)}>
          {t('conversation.assign.nobody')}
        </MenuItem>
      )}
    </>
  );
}

/** Who answers this conversation: me, a colleague, nobody yet. */
export function AssignMenu({ row, actions, open, onOpen }: AssignMenuProps) {
  const t = useText();
  const items = useAssignItems(row, actions, open);
  return (
    <Menu
      label={t('conversation.assign')}
      isOpen={open}
      onOpenChange={onOpen}
      trigger={
        <IconButton
          icon={UserPlus}
          label={
            row.assignee
              ? t('conversation.assigned-to', { name: row.assignee.name })
              : t('conversation.assign')
          }
          hint="A"
        />
      }
    >
      {items}
    </Menu>
  );
}
