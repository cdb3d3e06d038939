import { CloudOff } from 'lucide-react';
import { problemText } from '@/shared/api/problemText';
import { useText } from '@/shared/i18n/text';
import { Button } from './Button';
import { Empty } from './Empty';

/** A part of a page that could not be read: why, and another try. The rest of the page goes on. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  return (
    <div role="alert">
      <Empty
        icon={CloudOff}
        title={problemText(error)}
        action={<Button onPress={onRetry}>{t('ui.again')}</Button>}
      />
    </div>
  );
}
