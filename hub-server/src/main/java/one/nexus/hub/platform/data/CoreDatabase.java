package one.nexus.hub.platform.data;

import org.jdbi.v3.core.Jdbi;

/** Organisations, users, contacts, leads and everything else. Injected by core features only. */
public final class CoreDatabase extends Database {

    CoreDatabase(Jdbi jdbi) {
        super(jdbi);
    }

    @Override
    public String name() {
        return "core";
    }
}
