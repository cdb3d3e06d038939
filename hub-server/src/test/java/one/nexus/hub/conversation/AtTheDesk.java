package one.nexus.hub.conversation;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import jakarta.inject.Inject;

/** A test that begins with a connected number and somebody who looks at it. */
abstract class AtTheDesk {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    Desk desk;

    @BeforeEach
    void aConnectedNumber() {
        desk = Desk.open(hub, people);
    }

    @AfterEach
    void closed() {
        desk.close();
    }
}
