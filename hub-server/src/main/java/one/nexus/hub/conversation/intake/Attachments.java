package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.conversation.file.Whereabouts;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MediaKind;
import org.jdbi.v3.core.Handle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
        Optional<Content.Media> file = item.event() instanceof InboundEvent.MessageReceived received
                ? file(received.message().content())
                : Optional.empty();
        if (file.isPresent()) {
            begin(handle, organisation, file.get(), message);
            jobs.enqueue(handle, new NewJob("media", organisation, "media",
                    Map.of("conversation", conversation, "message", message), Optional.empty()));
        }
    }

    /** The file of a letter is the letter, whole: everything in it is taken out of that. */
    private static Optional<Content.Media> file(Content content) {
        return switch (content) {
            case Content.Media media -> Optional.of(media);
            case Content.Letter letter -> Optional.of(new Content.Media(MediaKind.DOCUMENT, Optional.empty(),
                    letter.source(), OptionalInt.empty()));
            default -> Optional.empty();
        };
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
