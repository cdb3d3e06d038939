import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '@/shared/live/useLiveEvents';
import { patchLead } from './patches';

const LEAD = ['lead.opened', 'lead.stage-changed', 'lead.changed'] as const;

/** Keeps every loaded lead true while the console is open, on whatever page. Shows nothing. */
export function LeadLive() {
  const queries = useQueryClient();
  useLiveEvents(LEAD, ({ event, body }, again) =>
    patchLead(queries, body.lead, event === 'lead.opened' && !again),
  );
  return null;
}
