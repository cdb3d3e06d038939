package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.meta.MetaFixtures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every delivery of both networks against their {@code decoded.txt}: adding a payload is adding a file and a line. */
class MessagingDecodesEveryFixtureTest {

    @TestFactory
    Stream<DynamicTest> readsWhatTheFileSays() {
        return Stream.concat(read(Network.INSTAGRAM, Messaging.INSTAGRAM),
                read(Network.MESSENGER, Messaging.MESSENGER));
    }

    private static Stream<DynamicTest> read(Network network, MetaFixtures fixtures) {
        Map<String, String> expected = fixtures.table("decoded.txt", " => ");
        return fixtures.deliveries().stream().map(file -> DynamicTest.dynamicTest(network.object() + "/" + file,
                () -> assertThat(MetaFixtures.line(Messaging.decoded(network, fixtures.bytes(file))))
                        .isEqualTo(expected.get(file))));
    }

    @Test
    void hasALineForEveryFile() {
        assertThat(Messaging.INSTAGRAM.table("decoded.txt", " => ").keySet())
                .containsExactlyElementsOf(Messaging.INSTAGRAM.deliveries());
        assertThat(Messaging.MESSENGER.table("decoded.txt", " => ").keySet())
                .containsExactlyElementsOf(Messaging.MESSENGER.deliveries());
    }

    @Test
    void saysWhichAccountEachPartOfABatchIsOf() {
        assertThat(Messaging.decoded(Network.INSTAGRAM, Messaging.INSTAGRAM.bytes("batch.json")))
                .extracting(event -> event.envelope().session()).containsExactly("17841400000000001",
                        "17841400000000001", "17841400000000001", "17841400000000001", "17841400000000002",
                        "17841400000000002");
    }
}
