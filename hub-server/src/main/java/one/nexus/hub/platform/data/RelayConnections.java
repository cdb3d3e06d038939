package one.nexus.hub.platform.data;

import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.MasterKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.util.List;
import java.util.Properties;
import jakarta.inject.Singleton;

/** Opens connections for the relay: its own login, outside the pools, because it holds locks for as long as it lives. */
@Singleton
public class RelayConnections {

    private final Addresses addresses;
    private final MasterKey key;

    /** The databases are asked for so that their logins exist. */
    RelayConnections(Addresses addresses, MasterKey key, OpenDatabases opened) {
        this.addresses = addresses;
        this.key = key;
        opened.requireOpen();
    }

    /** The names of the databases that have an outbox. */
    public List<String> databases() {
        return List.of("chat", "core");
    }

    /**
     * A new connection to {@code database} that its user closes. A peer that vanished without a word is found by both
     * sides within half a minute. Its statements are planned once and kept: a plan made while the outbox was nearly empty
     * must not read all of it a thousand times a minute later.
     *
     * @throws DatabaseUnavailable when it does not answer
     */
    public Handle open(String database) {
        DatabaseAddress address = Login.RELAY.at(database.equals("chat") ? addresses.chat() : addresses.core(), key);
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty("ApplicationName", "one-nexus relay");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options",
                "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                        + " -c enable_seqscan=off");
        try {
            return Records.install(Jdbi.create(address.jdbcUrl(), properties)).open();
        } catch (JdbiException away) {
            throw new DatabaseUnavailable(database, away);
        }
    }
}
