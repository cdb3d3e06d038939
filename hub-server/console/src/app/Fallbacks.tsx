import { useRouter } from '@tanstack/react-router';
import { CloudOff, Compass } from 'lucide-react';
import { problemText } from '@/shared/api/problemText';
import { useText } from '@/shared/i18n/text';
import { Empty } from '@/shared/ui/Empty';
import { PlainButton } from '@/shared/ui/PlainButton';
import { Ring } from '@/shared/ui/Ring';

/** No such page. */
export function Lost() {
  const t = useText();
  const router = useRouter();
  return (
    <main className="grid min-h-dvh place-items-center bg-surface">
      <Empty
        icon={Compass}
        title={t('shell.lost')}
        action={
          <PlainButton onPress={() => void router.navigate({ to: '/' })}>{t('shell.lost.home')}</PlainButton>
        }
      />
    </main>
  );
}

/** The page could not be shown: why in one sentence, and another try. */
export function Crashed({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useText();
  const router = useRouter();
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <div role="alert" className="grid min-h-dvh place-items-center bg-surface">
      <Empty
        icon={CloudOff}
        title={t('shell.crashed')}
        fact={problemText(error)}
        action={<PlainButton onPress={again}>{t('ui.again')}</PlainButton>}
      />
    </div>
  );
}

export function Waiting() {
  const t = useText();
  return (
    <div role="status" className="grid min-h-dvh place-items-center text-text-3">
      <span className="sr-only">{t('ui.loading')}</span>
      <Ring size={24} />
    </div>
  );
}
