package one.nexus.hub.platform.data;

import one.nexus.hub.platform.settings.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Brings one database to the schema of this version, as its owner. The scripts are those that {@code db/<name>/index.txt}
 * lists: the class path is not searched, which is slow and differs between a folder and a jar.
 */
final class Migrations implements ResourceProvider {

    private final String folder;

    private Migrations(String database) {
        this.folder = "db/" + database + "/";
    }

    /** Applies what is missing; other nodes that start at the same time wait. */
    static void apply(String database, DatabaseAddress owner) {
        Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password().reveal())
                .resourceProvider(new Migrations(database))
                .javaMigrationClassProvider(List::of)
                .locations(new String[0])
                .placeholderReplacement(false)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    /** Flyway also asks for files that may stand beside a script, such as its {@code .conf}. */
    @Override
    public @Nullable LoadableResource getResource(String name) {
        return listed().contains(name) ? new Script(folder, name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return listed().stream()
                .filter(name -> name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .map(name -> (LoadableResource) new Script(folder, name))
                .toList();
    }

    private List<String> listed() {
        try (var reader = new BufferedReader(new Script(folder, "index.txt").read())) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Script extends LoadableResource {

        private final String folder;
        private final String name;

        private Script(String folder, String name) {
            this.folder = folder;
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream stream = Migrations.class.getClassLoader().getResourceAsStream(folder + name);
            if (stream == null) {
                throw new IllegalStateException(folder + name + " is listed and missing");
            }
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return folder + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return folder + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
