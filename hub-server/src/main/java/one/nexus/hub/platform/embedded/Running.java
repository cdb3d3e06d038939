package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

/** The servers the hub stands on, while they run. Closing stops the embedded ones: broker, storage, then PostgreSQL. */
public final class Running implements AutoCloseable {

    private final Addresses addresses;
    private final MasterKey masterKey;
    private final StopInOrder stopping;

    Running(Addresses addresses, MasterKey masterKey, StopInOrder stopping) {
        this.addresses = addresses;
        this.masterKey = masterKey;
        this.stopping = stopping;
    }

    /** Where each server is. */
    public Addresses addresses() {
        return addresses;
    }

    /** The key that encrypts stored credentials: the environment's, or the one kept in the home folder. */
    public MasterKey masterKey() {
        return masterKey;
    }

    @Override
    public void close() {
        stopping.close();
    }
}
