package one.nexus.hub.conversation.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.integrations.channel.MediaRef;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalLong;

/** Where a provider has the file of a message, as it is kept until the file is here. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Whereabouts(String chatKey, String messageId, @Nullable String url, @Nullable String mimeType,
        @Nullable String fileName, @Nullable Long bytes, @Nullable String error) {

    /** What is kept of {@code file}. */
    public static Whereabouts of(MediaRef file) {
        return new Whereabouts(file.chatKey(), file.messageId(), file.url().orElse(null), file.mimeType().orElse(null),
                file.fileName().orElse(null), file.bytes().isPresent() ? file.bytes().getAsLong() : null,
                file.error().orElse(null));
    }

    /** As the channel takes it. */
    public MediaRef reference() {
        return new MediaRef(chatKey, messageId, Optional.ofNullable(url), Optional.ofNullable(mimeType),
                Optional.ofNullable(fileName), bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes),
                Optional.ofNullable(error));
    }
}
