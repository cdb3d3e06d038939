package one.nexus.hub.conversation.sending;

import one.nexus.hub.media.StoredFile;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One message as the team wrote it.
 *
 * @param direction {@code out} or {@code note}
 * @param body the words, or the caption of the file
 * @param quoteBareId the network's id of the message it answers
 * @param content what it is beside its words, as it is stored
 */
record Written(String direction, @Nullable String body, Optional<StoredFile> file, @Nullable String quoteBareId,
        String clientKey, Optional<String> content) {

    Written(String direction, @Nullable String body, Optional<StoredFile> file, @Nullable String quoteBareId,
            String clientKey) {
        this(direction, body, file, quoteBareId, clientKey, Optional.empty());
    }

    /** An approved text, and what it reads. */
    static Written template(String words, String template, String clientKey) {
        return new Written("out", words, Optional.empty(), null, clientKey, Optional.of(template));
    }

    String kind() {
        return file.map(stored -> stored.kind().code()).orElse("text");
    }

    String preview() {
        return body == null || body.isBlank() ? file.map(StoredFile::name).orElse("") : body;
    }

    boolean outgoing() {
        return direction.equals("out");
    }
}
