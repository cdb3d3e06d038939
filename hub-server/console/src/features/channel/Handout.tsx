import { TriangleAlert } from 'lucide-react';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Banner } from '@/shared/ui/Banner';
import { CopyField } from '@/shared/ui/CopyField';
import { PageSection } from '@/shared/ui/Page';

/** What an administrator copies to a provider that cannot be told by the hub where to deliver. */
export function Handout({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const { verifyToken } = inbox.handout;
  if (!inbox.webhookUrl || !verifyToken) return null;
  return (
    <PageSection title={t('inbox.handout')} about={t('inbox.handout.about')}>
      <div className="flex max-w-160 flex-col gap-4">
        {!inbox.webhookUrl.startsWith('https://') && (
          <Banner tone="waiting" icon={TriangleAlert}>
            {t('inbox.handout.private')}
          </Banner>
        )}
        <CopyField label={t('inbox.handout.address')} value={inbox.webhookUrl} />
        <CopyField label={t('inbox.handout.verifyToken')} value={verifyToken} />
      </div>
    </PageSection>
  );
}
