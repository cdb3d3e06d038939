package one.nexus.hub.conversation.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.conversation.list.ConversationView;

import java.time.Instant;

/**
 * A message that was found, and the conversation it stands in.
 *
 * @param author who wrote it; empty for the customer of a conversation with one person
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FoundMessage(long id, ConversationView conversation, @Schema(allowableValues = {
    "in", "out", "note"}) String direction, String author,
        @Schema(allowableValues = {
            "text", "image", "voice", "audio", "video", "document", "sticker", "location", "contact",
            "system"}) String kind,
        Excerpt excerpt, Instant sentAt){}
