package one.nexus.hub.platform.data;

import one.nexus.hub.FreshDatabases;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FingerprintTest {

    @Test
    void refusesANodeWithAnotherKeyBeforeItChangesAnything() {
        Addresses addresses = FreshDatabases.addresses();
        try (var first = new OpenDatabases(addresses, FreshDatabases.KEY)) {
            assertThatThrownBy(() -> new OpenDatabases(addresses, MasterKey.random())).isInstanceOf(StartupFault.class)
                    .hasMessageContaining("NEXUS_SECRET_KEY differs");
            try (var second = new OpenDatabases(addresses, FreshDatabases.KEY)) {
                boolean answers = second.core()
                        .unscoped(handle -> handle.createQuery("SELECT true").mapTo(Boolean.class).one());
                assertThat(answers).isTrue();
            }
            first.requireOpen();
        }
    }
}
