import { useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { Chip } from '@/shared/ui/Tag';

interface LostDialogProps {
  /** Whose lead it is. */
  name: string;
  onLost: (reason: string) => void;
  onClose: () => void;
}

const REASONS = ['lead.lost.price', 'lead.lost.silent', 'lead.lost.elsewhere', 'lead.lost.later'] as const;

/** Why a lead was lost, asked once. */
export function LostDialog({ name, onLost, onClose }: LostDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('lead.lost.title', { name })}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" isDisabled={reason.trim() === ''} onPress={() => onLost(reason.trim())}>
            {t('lead.lost.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap gap-2 pt-1 pb-4">
        {REASONS.map((id) => (
          <Chip key={id} on={reason === t(id)} onPress={() => setReason(t(id))}>
            {t(id)}
          </Chip>
        ))}
      </div>
      <Field
        label={t('lead.lost.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && reason.trim() !== '' && onLost(reason.trim())}
      />
    </Dialog>
  );
}
