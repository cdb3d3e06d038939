import { InboxPage } from '@/features/conversation/InboxPage';
import { LeadPanel } from '@/features/lead/LeadPanel';

/** The inbox with the lead of each conversation in its details: the one place where the two features meet. */
export function InboxScreen() {
  return (
    <InboxPage
      lead={(conversation) => conversation.kind === 'person' && <LeadPanel conversation={conversation.id} />}
    />
  );
}
