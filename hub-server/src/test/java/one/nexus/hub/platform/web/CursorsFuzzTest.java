package one.nexus.hub.platform.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import one.nexus.hub.platform.crypto.SigningForTests;
import org.junit.jupiter.api.Tag;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Only a cursor that was given for a list is read for it; every other text is refused and breaks nothing. */
@Tag("fuzz")
class CursorsFuzzTest {

    private static final Cursors CURSORS = new Cursors(SigningForTests.signatures());

    @FuzzTest(maxDuration = "5m")
    void readsWhatItWroteAlone(FuzzedDataProvider data) {
        long id = data.consumeLong();
        String given = CURSORS.write("things", List.of(id));
        assertThat(CURSORS.read("things", given)).map(cursor -> cursor.number(0)).contains(id);
        String other = changed(given, data);
        // base64 can write the same bytes in more than one way: that is no other cursor
        read("things", other).ifPresent(cursor -> assertThat(cursor.number(0)).isEqualTo(id));
        assertThat(read("other things", given)).isEmpty();
    }

    private static String changed(String given, FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            return data.consumeRemainingAsString();
        }
        int at = data.consumeInt(0, given.length());
        return given.substring(0, at) + data.consumeRemainingAsAsciiString() + given.substring(at);
    }

    private static Optional<Cursor> read(String list, String cursor) {
        try {
            return CURSORS.read(list, cursor);
        } catch (Malformed refused) {
            return Optional.empty();
        }
    }
}
