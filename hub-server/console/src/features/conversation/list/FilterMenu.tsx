import { useQuery } from '@tanstack/react-query';
import { ListFilter as FilterIcon } from 'lucide-react';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import { Menu, MenuItem, MenuSection } from '@/shared/ui/Menu';
import { inboxesQuery } from '../queries';
import type { ListHeadProps } from './ListHead';

/** Narrows the list by status and by number. */
export function FilterMenu({ filter, onShow }: ListHeadProps) {
  const t = useText();
  const { data: inboxes = [] } = useQuery(inboxesQuery);
  const changed = filter.status !== 'open' || filter.inbox !== null;
  const toInbox = (inbox: number | undefined) => onShow({ inbox });
  return (
    <Menu
      label={t('conversation.filter')}
      trigger={
        <IconButton
          icon={FilterIcon}
          label={t('conversation.filter')}
          {...(changed ? { active: true } : {})}
        />
      }
    >
      <MenuSection title={t('conversation.filter.status')}>
        <MenuItem chosen={filter.status === 'open'} onAction={() => onShow({ status: 'open' })}>
          {t('conversation.filter.open')}
        </MenuItem>
        <MenuItem chosen={filter.status === 'resolved'} onAction={() => onShow({ status: 'resolved' })}>
          {t('conversation.filter.resolved')}
        </MenuItem>
      </MenuSection>
      <MenuSection title={t('conversation.filter.inbox')}>
        <MenuItem chosen={filter.inbox === null} onAction={() => toInbox(undefined)}>
          {t('conversation.filter.every-inbox')}
        </MenuItem>
        {inboxes.map((inbox) => (
          <MenuItem key={inbox.id} chosen={filter.inbox === inbox.id} onAction={() => toInbox(inbox.id)}>
            {inbox.practice ? t('conversation.filter.practice', { name: inbox.name }) : inbox.name}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
}
