package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/** A reaction as the page's query gathers it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record StoredReaction(String emoji, String name, String kind, boolean mine) {}
