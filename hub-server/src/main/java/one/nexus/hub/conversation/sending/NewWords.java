package one.nexus.hub.conversation.sending;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a member writes to a customer.
 *
 * @param files at most {@value #MOST_FILES}; the text goes with the first
 * @param replyTo the message it answers
 * @param clientKey made by the writer's screen, so that the same message is written once however often it is sent
 */
@Serdeable
record NewWords(@Nullable String text, @Nullable List<Long> files, @Nullable Long replyTo, @Nullable String clientKey) {

    static final int LONGEST = 20_000;
    private static final int MOST_FILES = 10;
    private static final int LONGEST_KEY = 100;

    /** The same, or a refusal that names the field. */
    NewWords checked() {
        String words = text == null ? "" : text;
        List<Long> attached = files == null ? List.of() : List.copyOf(files);
        if (words.isBlank() && attached.isEmpty()) {
            throw Invalid.field("text", "required");
        }
        if (words.length() > LONGEST) {
            throw Invalid.field("text", "too-long");
        }
        if (attached.size() > MOST_FILES) {
            throw Invalid.field("files", "too-many");
        }
        return new NewWords(Wording.storable(words), attached, replyTo, checkedKey(clientKey));
    }

    static String checkedKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Invalid.field("clientKey", "required");
        }
        if (key.length() > LONGEST_KEY || key.indexOf('#') >= 0 || !key.equals(Wording.storable(key))) {
            throw Invalid.field("clientKey", "malformed");
        }
        return key;
    }

    String words() {
        return text == null ? "" : text;
    }

    List<Long> attached() {
        return files == null ? List.of() : files;
    }

    String key() {
        return checkedKey(clientKey);
    }
}
