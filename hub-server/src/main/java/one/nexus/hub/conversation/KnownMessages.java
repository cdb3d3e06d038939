package one.nexus.hub.conversation;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Finds messages by the ids networks gave them. */
@Singleton
public class KnownMessages {

    private final ChatDatabase database;

    KnownMessages(ChatDatabase database) {
        this.database = database;
    }

    /** A message and where it was said. */
    public record Found(long conversationId, long messageId) {}

    /** The message that the network knows by {@code bareId} in an inbox. */
    public Optional<Found> find(OrganisationId organisation, long inbox, boolean fromMe, String bareId) {
        return database.read(organisation, handle -> handle.createQuery("""
            SELECT conversation_id, message_id FROM message_key
            WHERE inbox_id = :inbox AND provider_id = :bare AND from_me = :fromMe AND twin = ''
            """).bind("inbox", inbox).bind("bare", bareId).bind("fromMe", fromMe).mapTo(Found.class).findOne());
    }
}
