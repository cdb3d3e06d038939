package one.nexus.hub.platform.data;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the migrations make is written down, so that a review sees every change of the schema in one place. */
class SchemaTest {

    private static final String REWRITE = "nexus.schema.rewrite";
    private static final String HOW = """
        The schema of %1$s is not the one in src/test/resources/schema/%1$s.txt. If the change is meant, rewrite the file:
        mvn -Pquick -pl hub-server -am test -Dtest=SchemaTest -D%2$s=true -Dsurefire.failIfNoSpecifiedTests=false
        """;

    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void isTheOneThatIsWrittenDown(String database) throws IOException {
        Path golden = Path.of("src/test/resources/schema", database + ".txt");
        List<String> schema = Catalogue.of(database).dump();
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, schema);
        }
        assertThat(schema).as(HOW, database, REWRITE).isEqualTo(Files.readAllLines(golden));
    }

    /** Two branches that add a migration meet in this file instead of taking the same number unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "core"})
    void comesFromExactlyTheMigrationsOfTheIndex(String database) throws IOException {
        Path folder = Path.of("src/main/resources/db", database);
        try (var files = Files.list(folder)) {
            assertThat(Files.readAllLines(folder.resolve("index.txt")))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql")).toList());
        }
    }
}
