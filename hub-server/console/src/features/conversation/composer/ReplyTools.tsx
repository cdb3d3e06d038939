import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import type { ReplyTime } from '../replyTime';
import { ReplyTimeLeft } from './ReplyTimeLeft';
import { TemplateDialog } from './TemplateDialog';

/** What a network with a time to answer brings along: how long it is, and the texts that need none. */
export function ReplyTools({ conversation, time }: { conversation: number; time: ReplyTime }) {
  const t = useText();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      {time.templates && (
        <IconButton
          icon={LayoutTemplate}
          label={t('conversation.template')}
          onPress={() => setChoosing(true)}
        />
      )}
      <ReplyTimeLeft time={time} />
      {choosing && <TemplateDialog conversation={conversation} onClose={() => setChoosing(false)} />}
    </>
  );
}
