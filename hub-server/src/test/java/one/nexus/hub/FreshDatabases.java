package one.nexus.hub;

import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

/** New servers' worth of databases, queues and files for whoever asks. */
public final class FreshDatabases {

    /** The key of every hub under test: they share the logins of one server. */
    public static final MasterKey KEY = TestServers.masterKey();

    private FreshDatabases() {}

    /** A new, empty pair of databases, a virtual host and a bucket. The hub that opens them brings the schema. */
    public static Addresses addresses() {
        return TestServers.fresh();
    }
}
