package one.nexus.hub.conversation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.ChatDatabase;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A conversation is looked up by its key, however many there are. */
@MicronautTest(transactional = false)
class KeptTest {

    @Inject
    ChatDatabase chat;

    @Inject
    People people;

    @Test
    void isFoundByItsKeyUnderRowSecurity() {
        String plan = chat.read(people.founded("Loja Aurora").organisation(), handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            return String.join("\n", handle.createQuery("EXPLAIN SELECT id FROM conversation WHERE id = " + Kept.ID)
                    .bind("conversation", 7).mapTo(String.class).list());
        });
        assertThat(plan).contains("conversation_pkey").doesNotContain("Filter: (id =");
    }
}
