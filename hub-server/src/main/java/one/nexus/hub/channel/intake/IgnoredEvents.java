package one.nexus.hub.channel.intake;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.InboundEvent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Singleton;

/** What was deliberately left without effect, counted by event and reason, so that an administrator can read why. */
@Singleton
final class IgnoredEvents {

    private static final String COUNT = """
        INSERT INTO ignored_event (org_id, inbox_id, event, reason, times, last_at)
        VALUES (:org, :inbox, :event, :reason, 1, :now)
        ON CONFLICT (inbox_id, event, reason) DO UPDATE
        SET times = ignored_event.times + 1, last_at = excluded.last_at
        """;

    private final ChatDatabase chat;
    private final Clock clock;

    IgnoredEvents(ChatDatabase chat, Clock clock) {
        this.chat = chat;
        this.clock = clock;
    }

    void count(Inbox inbox, List<InboundEvent.Ignored> ignored) {
        if (ignored.isEmpty()) {
            return;
        }
        chat.write(inbox.organisation(), handle -> {
            ignored.forEach(one -> handle.createUpdate(COUNT)
                    .bind("org", inbox.organisation())
                    .bind("inbox", inbox.id())
                    .bind("event", KeptEvents.word(one.envelope().eventName()))
                    .bind("reason", one.reason().code())
                    .bind("now", clock.instant())
                    .execute());
            return ignored.size();
        });
    }

    /** What an inbox ignored, most frequent first. */
    List<IgnoredView> of(OrganisationId organisation, InboxId inbox) {
        return chat.read(organisation, handle -> handle.createQuery("""
            SELECT event, reason, times, last_at FROM ignored_event WHERE inbox_id = :inbox
            ORDER BY times DESC, event, reason LIMIT 100
            """).bind("inbox", inbox).mapTo(IgnoredView.class).list());
    }

    /**
     * One kind of ignored event.
     *
     * @param event the provider's word for it
     * @param reason a stable code, translated by the console
     */
    @Serdeable
    record IgnoredView(String event,
            @Schema(allowableValues = {
                "own-number", "no-conversation", "between-devices", "groups-off", "group-members", "group-change",
                "poll-vote", "label", "calendar", "chat-archived", "engine-event", "state-twice",
                "chat-notice", "other-presence", "other-account", "other-application", "trial",
                "account-notice"}) String reason,
            long times, Instant lastAt){}
}
