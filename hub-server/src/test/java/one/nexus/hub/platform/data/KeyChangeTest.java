package one.nexus.hub.platform.data;

import one.nexus.hub.FreshDatabases;
import one.nexus.hub.platform.crypto.SealBroken;
import one.nexus.hub.platform.crypto.Seals;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The change of the key as it is interrupted, begun again and refused. */
class KeyChangeTest {

    private static final MasterKey BEFORE = FreshDatabases.KEY;
    private static final MasterKey AFTER = MasterKey.random();
    private static final OrganisationId FIRST = new OrganisationId(1);
    private static final OrganisationId SECOND = new OrganisationId(2);

    private final Addresses addresses = FreshDatabases.addresses();

    private record Row(OrganisationId orgId, String key, String sealedBody) {}

    @BeforeEach
    void twoOrganisationsWithTwoSealedValuesEach() {
        new OpenDatabases(addresses, BEFORE).close();
        behindTheWall().useHandle(handle -> handle.execute("""
            INSERT INTO organisation (name, locale, time_zone, currency, edition, created_at)
            SELECT 'Loja ' || n, 'pt-BR', 'America/Sao_Paulo', 'BRL', 'general', now() FROM generate_series(1, 2) n
            """));
        for (OrganisationId organisation : List.of(FIRST, SECOND)) {
            put(organisation, "one", BEFORE);
            put(organisation, "two", BEFORE);
        }
    }

    private Jdbi behindTheWall() {
        DatabaseAddress superuser = TestServers.superuser(addresses.core());
        return Records.install(Jdbi.create(superuser.jdbcUrl(), superuser.user(), superuser.password().reveal()));
    }

    private void put(OrganisationId organisation, String key, MasterKey master) {
        behindTheWall().useHandle(handle -> handle.execute("""
            INSERT INTO repeatable_request (org_id, user_id, route, key, fingerprint, started_at, sealed_body)
            VALUES (?, 1, '/', ?, '', now(), ?)
            ON CONFLICT (org_id, user_id, route, key) DO UPDATE SET sealed_body = excluded.sealed_body
            """, organisation.value(), key, Seals.seal(master, organisation, key)));
    }

    private int change() {
        return new KeyChange(addresses.chat(), addresses.core(), BEFORE, AFTER).run();
    }

    @Test
    void goesOnWhereItWasBrokenOffAndLetsNobodyStartInBetween() {
        put(SECOND, "two", MasterKey.random());
        assertThatThrownBy(this::change).isInstanceOf(SealBroken.class);
        for (MasterKey key : List.of(BEFORE, AFTER)) {
            assertThatThrownBy(() -> Fingerprint.require(addresses.core(), key)).isInstanceOf(StartupFault.class)
                    .hasMessageContaining("is being changed");
        }
        put(SECOND, "two", BEFORE);

        assertThat(change()).as("the first organisation's were changed before").isEqualTo(2);

        List<Row> rows = behindTheWall().withHandle(handle -> handle
                .createQuery("SELECT org_id, key, sealed_body FROM repeatable_request").mapTo(Row.class).list());
        assertThat(rows).hasSize(4)
                .allSatisfy(row -> assertThat(Seals.open(AFTER, row.orgId, row.sealedBody)).isEqualTo(row.key));
        assertThatCode(() -> Fingerprint.require(addresses.core(), AFTER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Fingerprint.require(addresses.core(), BEFORE)).hasMessageContaining("differs");
        assertThat(change()).as("nothing is left to do").isZero();
    }

    @Test
    void refusesAKeyThatIsNotTheInstallations() {
        assertThatThrownBy(() -> new KeyChange(addresses.chat(), addresses.core(), MasterKey.random(), AFTER).run())
                .isInstanceOf(StartupFault.class).hasMessageContaining("differs");
        assertThatCode(() -> Fingerprint.require(addresses.core(), BEFORE)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhileAHubWorks() {
        try (var hub = new OpenDatabases(addresses, BEFORE)) {
            boolean works = hub.chat().unscoped(handle -> handle.createQuery("SELECT true").mapTo(Boolean.class).one());
            assertThat(works).isTrue();
            assertThatThrownBy(this::change).isInstanceOf(StartupFault.class).hasMessageContaining("Stop every node");
        }
    }

    @Test
    void refusesWhereNothingIsInstalled() {
        Addresses empty = FreshDatabases.addresses();
        assertThatThrownBy(() -> new KeyChange(empty.chat(), empty.core(), BEFORE, AFTER).run())
                .isInstanceOf(StartupFault.class).hasMessageContaining("no installation");
    }
}
