package one.nexus.hub.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A file as screens see it.
 *
 * @param kind {@code image}, {@code voice}, {@code audio}, {@code video}, {@code document} or {@code sticker}
 * @param seconds the length of a sound, when known
 * @param address where its bytes are, for some hours
 * @param state {@code ready}, {@code pending} or {@code failed}
 * @param reason why it failed
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FileView(@Nullable Long id, String name, String mime, @Nullable Long size, @Schema(allowableValues = {
    "image", "voice", "audio", "video", "document", "sticker"}) String kind,
        @Nullable Integer width, @Nullable Integer height, @Nullable Integer seconds, @Nullable String address,
        @Schema(allowableValues = {"ready", "pending", "failed"}) String state, @Nullable String reason){

    /**
     * How long the address of a file on a screen is good at least, and half of what it is good for at most. A thread stays
     * open through half a working day without being read anew, and its pictures are opened and saved all that time; whoever
     * is given an address, or finds it in a history, has a file and no other until the day is over.
     */
    public static final Duration ON_SCREEN = Duration.ofHours(6);

    /** A file whose bytes are there. */
    public static FileView ready(OrganisationId organisation, StoredFile file, Files files) {
        return new FileView(file.id().value(), file.name(), file.mime(), file.size(), file.kind().code(),
                file.width().isPresent() ? file.width().getAsInt() : null,
                file.height().isPresent() ? file.height().getAsInt() : null, null,
                files.address(organisation, file.id(), ON_SCREEN), "ready", null);
    }
}
