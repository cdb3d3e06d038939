import { lazy, Suspense, useEffect } from 'react';
import { InboxPage } from '@/features/conversation/InboxPage';

const loadLead = () => import('@/features/lead/LeadPanel').then((module) => ({ default: module.LeadPanel }));
const LeadPanel = lazy(loadLead);

/** The inbox with the lead of each conversation in its details: the one place where the two features meet. */
export function InboxScreen() {
  useEffect(() => void loadLead(), []);
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
