import { lazy, Suspense } from 'react';
import { InboxPage } from '@/features/conversation/InboxPage';

const LeadPanel = lazy(() =>
  import('@/features/lead/LeadPanel').then((module) => ({ default: module.LeadPanel })),
);

/** The inbox with the lead of each conversation in its details: the one place where the two features meet. */
export function InboxScreen() {
  return (
    <InboxPage
      lead={(conversation) =>
        conversation.kind === 'person' && (
          <Suspense>
            <LeadPanel conversation={conversation.id} />
          </Suspense>
        )
      }
    />
  );
}
