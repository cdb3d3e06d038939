package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.conversation.file.Whereabouts;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import org.jdbi.v3.core.Handle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Notes that a message has a file and orders it to be fetched; the message is shown before it. */
@Singleton
class Attachments {

    private final StoredJson json;
    private final Jobs jobs;

    Attachments(StoredJson json, Jobs jobs) {
        this.json = json;
        this.jobs = jobs;
    }

    /** Does so when {@code item} is a message with a file. */
    void begin(Handle handle, OrganisationId organisation, Item item, long conversation, long message) {
        if (item.event() instanceof InboundEvent.MessageReceived received
                && received.message().content() instanceof Content.Media media) {
            begin(handle, organisation, media, message);
            jobs.enqueue(handle, new NewJob("media", organisation, "media",
                    Map.of("conversation", conversation, "message", message), Optional.empty()));
        }
    }

    private void begin(Handle handle, OrganisationId organisation, Content.Media media, long message) {
        handle.createUpdate("""
            INSERT INTO attachment (message_id, org_id, kind, state, name, mime, size, seconds, source)
            VALUES (:message, :org, :kind, 'pending', :name, :mime, :size, :seconds, CAST(:source AS jsonb))
            ON CONFLICT DO NOTHING
            """)
                .bind("message", message).bind("org", organisation)
                .bind("kind", media.kind().name().toLowerCase(Locale.ROOT))
                .bind("name", media.file().fileName().map(Wording::storable).orElse(""))
                .bind("mime", media.file().mimeType().map(Wording::storable).orElse(""))
                .bind("size", media.file().bytes().orElse(0))
                .bind("seconds", media.seconds())
                .bind("source", json.write(Whereabouts.of(media.file())))
                .execute();
    }
}
