package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The file of a message.
 *
 * @param id absent until it is here
 * @param kind {@code image}, {@code voice}, {@code audio}, {@code video}, {@code document} or {@code sticker}
 * @param address where it can be fetched for a short while
 * @param state {@code pending}, {@code ready} or {@code failed}
 * @param reason why it failed
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FileView(@Nullable Long id, String name, String mime, long size, String kind, @Nullable Integer width,
        @Nullable Integer height, @Nullable Integer seconds, @Nullable String address, String state,
        @Nullable String reason) {}
