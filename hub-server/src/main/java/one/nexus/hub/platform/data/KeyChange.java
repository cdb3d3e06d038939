package one.nexus.hub.platform.data;

import one.nexus.hub.platform.crypto.Resealing;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.StartupFault;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Map;

/**
 * Seals everything that is sealed in both databases with another master key, as their owner, one organisation and database in
 * a transaction. What is sealed with the new key already is left alone, so a change that was broken off is finished by
 * the same call. No node starts while it is under way. The logins get their new passwords at the next start of a hub.
 */
public final class KeyChange {

    /** Every column that holds what {@link one.nexus.hub.platform.crypto.Secrets} made, by table. */
    private static final Map<String, List<String>> CHAT = Map.of("inbox",
            List.of("api_key", "hmac_key", "webhook_token", "answers"),
            "practice_session", List.of("webhook"));
    private static final Map<String, List<String>> CORE = Map.of("repeatable_request", List.of("sealed_body"));

    private final DatabaseAddress chatAddress;
    private final DatabaseAddress coreAddress;
    private final Jdbi chat;
    private final Jdbi core;
    private final MasterKey before;
    private final MasterKey after;
    private final Resealing resealing;

    /**
     * @param before the key the installation has
     * @param after the key it is to have
     */
    public KeyChange(DatabaseAddress chat, DatabaseAddress core, MasterKey before, MasterKey after) {
        this.chatAddress = chat;
        this.coreAddress = core;
        this.chat = open(chat);
        this.core = open(core);
        this.before = before;
        this.after = after;
        this.resealing = new Resealing(before, after);
    }

    private static Jdbi open(DatabaseAddress owner) {
        return Records.install(Jdbi.create(owner.jdbcUrl(), owner.user(), owner.password().reveal()));
    }

    /**
     * Changes the key.
     *
     * @return how many values were sealed anew
     * @throws StartupFault when a hub is running, or the installation has neither of the keys
     */
    public int run() {
        requireMade();
        requireNoHub(chat, chatAddress);
        requireNoHub(core, coreAddress);
        if (!core.inTransaction(handle -> Fingerprint.beginChange(handle, coreAddress, before, after))) {
            return 0;
        }
        int changed = 0;
        for (OrganisationId organisation : organisations()) {
            changed += chat.inTransaction(handle -> reseal(handle, organisation, CHAT));
            changed += core.inTransaction(handle -> reseal(handle, organisation, CORE));
        }
        core.useTransaction(handle -> Fingerprint.endChange(handle, after));
        return changed;
    }

    private void requireMade() {
        boolean made = core.withHandle(handle -> handle
                .createQuery("SELECT to_regclass('secret_fingerprint') IS NOT NULL").mapTo(Boolean.class).one());
        if (!made) {
            throw new StartupFault("There is no installation at %s yet, and so no key to change. Start the hub once."
                    .formatted(coreAddress.place()));
        }
    }

    private static void requireNoHub(Jdbi database, DatabaseAddress address) {
        boolean used = database.withHandle(handle -> handle.createQuery("""
            SELECT EXISTS (SELECT FROM pg_stat_activity
                WHERE datname = current_database() AND usename IN ('nexus_hub', 'nexus_relay'))
            """).mapTo(Boolean.class).one());
        if (used) {
            throw new StartupFault(
                    "A hub is still working on the databases at %s. Stop every node, then change the key."
                            .formatted(address.place()));
        }
    }

    private List<OrganisationId> organisations() {
        return core.withHandle(handle -> handle.createQuery("SELECT id FROM organisation ORDER BY id")
                .mapTo(OrganisationId.class).list());
    }

    private record Sealed(String place, String value) {}

    private int reseal(Handle handle, OrganisationId organisation, Map<String, List<String>> tables) {
        Database.scope(handle, organisation);
        int changed = 0;
        for (var table : tables.entrySet()) {
            for (String column : table.getValue()) {
                changed += reseal(handle, organisation, table.getKey(), column);
            }
        }
        return changed;
    }

    private int reseal(Handle handle, OrganisationId organisation, String table, String column) {
        List<Sealed> rows = handle.createQuery("""
            SELECT ctid::text AS place, %1$s AS value FROM %2$s WHERE %1$s IS NOT NULL AND org_id = :org FOR UPDATE
            """.formatted(column, table)).bind("org", organisation).mapTo(Sealed.class).list();
        return rows.stream().mapToInt(row -> resealing.of(organisation, row.value).map(value -> handle
                .createUpdate("UPDATE %s SET %s = :value WHERE ctid = CAST(:place AS tid)".formatted(table, column))
                .bind("value", value).bind("place", row.place).execute()).orElse(0)).sum();
    }
}
