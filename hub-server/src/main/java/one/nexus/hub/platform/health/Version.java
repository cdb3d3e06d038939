package one.nexus.hub.platform.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jakarta.inject.Singleton;

/** The version of this build, as Maven wrote it. */
@Singleton
class Version {

    private final String text;

    Version() {
        try (InputStream written = Version.class.getResourceAsStream("version.txt")) {
            if (written == null) {
                throw new IllegalStateException("the build has written no version");
            }
            text = new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
