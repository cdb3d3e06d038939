import { useQuery } from '@tanstack/react-query';
import { ExternalLink, Globe } from 'lucide-react';
import type { Inbox } from '@/shared/api/types';
import { ago } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { CopyField } from '@/shared/ui/CopyField';
import { PageSection } from '@/shared/ui/Page';
import { Trouble } from '@/shared/ui/Trouble';
import { useNow } from '@/shared/ui/useNow';
import { sightingsQuery } from './channel.api';
import { SitePlugin } from './SitePlugin';

const LOCAL = new Set(['127.0.0.1', 'localhost']);

/** Where browsers find the hub: its public address, or where this one found it while it has none. */
function hubOf(webhookUrl: string): string {
  const { origin, hostname } = new URL(webhookUrl);
  return LOCAL.has(hostname) ? window.location.origin : origin;
}

/** The one line for the site, a page to try the chat on, where it was seen, and the same for WordPress. */
export function SiteSnippet({ inbox }: { inbox: Inbox }) {
  const t = useText();
  if (inbox.provider !== 'webchat' || !inbox.webhookUrl) return null;
  const hub = hubOf(inbox.webhookUrl);
  const token = inbox.webhookUrl.slice(inbox.webhookUrl.lastIndexOf('/') + 1);
  const { colour } = inbox.settings;
  const snippet = `<script async src="${hub}/widget.js" data-token="${token}"${colour ? ` data-colour="${colour}"` : ''}></script>`;
  return (
    <>
      <PageSection title={t('inbox.site')} about={t('inbox.site.about')}>
        <div className="flex max-w-160 flex-col gap-4">
          <CopyField label={t('inbox.site.snippet')} value={snippet} />
          <p className="text-meta text-text-2">{t('inbox.site.policy', { hub })}</p>
          <Sightings inbox={inbox} />
          <Button
            icon={ExternalLink}
            className="self-start"
            onPress={() => window.open(`/chat/${token}/preview`, '_blank', 'noopener')}
          >
            {t('inbox.site.preview')}
          </Button>
        </div>
      </PageSection>
      <SitePlugin hub={hub} token={token} />
    </>
  );
}

function Sightings({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const now = useNow(30_000);
  const sightings = useQuery(sightingsQuery(inbox.id));
  if (sightings.error) return <Trouble error={sightings.error} onRetry={() => void sightings.refetch()} />;
  if (!sightings.data) return null;
  if (sightings.data.length === 0) return <p className="text-ui text-text-2">{t('inbox.site.unseen')}</p>;
  return (
    <ul className="flex flex-col gap-1.5" aria-label={t('inbox.site.seen')}>
      {sightings.data.map(({ origin, seenAt }) => (
        <li key={origin} className="flex items-center gap-2 text-ui">
          <Globe size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-success-text" />
          <span className="min-w-0 truncate font-medium">{origin}</span>
          <span className="shrink-0 text-meta text-text-2">{ago(seenAt, now)}</span>
        </li>
      ))}
    </ul>
  );
}
