package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a provider repeats of a quoted message, for when the hub does not have it.
 *
 * @param own whether the own account wrote it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StoredQuote(String author, boolean own, String text, String kind) {}
