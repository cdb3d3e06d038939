import { Download } from 'lucide-react';
import { useText } from '@/shared/i18n/text';
import { SIZES, WORDS } from '@/shared/ui/buttonLook';
import { CopyField } from '@/shared/ui/CopyField';
import { classes } from '@/shared/ui/classes';
import { PageSection } from '@/shared/ui/Page';

/** For a site made with WordPress: the plug-in, and the two values it asks for. */
export function SitePlugin({ hub, token }: { hub: string; token: string }) {
  const t = useText();
  return (
    <PageSection title={t('inbox.wordpress')} about={t('inbox.wordpress.about')}>
      <div className="flex max-w-160 flex-col gap-4">
        <CopyField label={t('inbox.wordpress.address')} value={hub} />
        <CopyField label={t('inbox.wordpress.token')} value={token} />
        <a
          href="/widget/one-nexus-wordpress.zip"
          download="one-nexus-wordpress.zip"
          className={classes(
            WORDS,
            SIZES.medium,
            'self-start border border-line-strong bg-raised text-text hover:bg-hover',
          )}
        >
          <Download size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          {t('inbox.wordpress.download')}
        </a>
      </div>
    </PageSection>
  );
}
