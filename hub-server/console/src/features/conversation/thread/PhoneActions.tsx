import { Ellipsis, MailOpen, PanelBottom } from 'lucide-react';
import { useMay } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import { Menu, MenuItem, MenuSection } from '@/shared/ui/Menu';
import type { Actions } from '../actions';
import type { Row } from '../model';
import { useAssignItems } from './AssignMenu';

interface PhoneActionsProps {
  row: Row;
  actions: Actions;
  open: boolean;
  onOpen: (open: boolean) => void;
  onDetails: () => void;
  onUnread: () => void;
}

/** The narrow head has room for two actions: this one holds all that a wider one shows beside each other. */
export function PhoneActions({ row, actions, open, onOpen, onDetails, onUnread }: PhoneActionsProps) {
  const t = useText();
  const assigns = useMay('conversation.assign');
  const people = useAssignItems(row, actions, open);
  return (
    <Menu
      label={t('ui.actions')}
      isOpen={open}
      onOpenChange={onOpen}
      trigger={<IconButton icon={Ellipsis} label={t('ui.actions')} />}
    >
      <MenuItem icon={PanelBottom} onAction={onDetails}>
        {row.kind !== 'group' ? t('conversation.details.stage') : t('conversation.details')}
      </MenuItem>
      <MenuItem icon={MailOpen} onAction={onUnread}>
        {t('conversation.mark-unread')}
      </MenuItem>
      {assigns && <MenuSection title={t('conversation.assign')}>{people}</MenuSection>}
    </Menu>
  );
}
