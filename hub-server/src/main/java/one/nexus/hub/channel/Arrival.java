package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.InboundEvent;

import java.time.Instant;
import java.util.List;

/**
 * What one delivery, or one page of a reconciliation, brought for an inbox: messages, edits, revokes, reactions, receipts,
 * calls and group names. Never holds events of the connection, ignored or unknown ones: those end in this feature.
 *
 * @param events in the order of the delivery
 * @param at when the hub received it
 * @param backlog whether it was fetched or delivered late: no answer by a bot, no waiting time from the past
 * @param trace the trace id of the delivery, to be carried by the log lines it causes
 */
public record Arrival(InboxId inbox, OrganisationId organisation, List<InboundEvent> events, Instant at,
        boolean backlog, String trace) {

    public Arrival {
        events = List.copyOf(events);
    }
}
