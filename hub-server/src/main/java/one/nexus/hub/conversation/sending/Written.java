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
 */
record Written(String direction, @Nullable String body, Optional<StoredFile> file, @Nullable String quoteBareId,
        String clientKey) {

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
