package one.nexus.hub.conversation.sending;

import one.nexus.hub.channel.Conclusion;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Corrections;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.integrations.channel.OutboundAction;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Edits, revokes and reactions of the team, once the network has answered. A reaction is shown at once and taken back when
 * it is refused; an edit or a revoke is shown when it is true.
 */
@Singleton
class Doings {

    private final Corrections corrections;
    private final Clock clock;

    Doings(Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    void done(Handle handle, Happenings happenings, Locked message, OutboundAction action, Conclusion conclusion) {
        switch (conclusion) {
            case Conclusion.Sent ignored -> succeeded(handle, happenings, message, action);
            case Conclusion.SentIdUnknown ignored -> succeeded(handle, happenings, message, action);
            case Conclusion.Waiting ignored -> {
            }
            case Conclusion.Unknown ignored -> {
            }
            case Conclusion.Failed ignored -> refused(handle, happenings, message, action);
        }
    }

    private void succeeded(Handle handle, Happenings happenings, Locked message, OutboundAction action) {
        switch (action) {
            case OutboundAction.Edit edit ->
                corrections.edit(handle, happenings, message, edit.text(), clock.instant());
            case OutboundAction.Revoke ignored -> corrections.revoke(handle, happenings, message, clock.instant());
            case OutboundAction.React ignored -> {
            }
            case OutboundAction.MarkRead ignored -> {
            }
            case OutboundAction.StartTyping ignored -> {
            }
            case OutboundAction.StopTyping ignored -> {
            }
        }
    }

    private void refused(Handle handle, Happenings happenings, Locked message, OutboundAction action) {
        if (action instanceof OutboundAction.React) {
            corrections.react(handle, happenings, message,
                    new Corrections.Reaction("me", Optional.empty(), "", "user", clock.instant()));
        }
    }
}
