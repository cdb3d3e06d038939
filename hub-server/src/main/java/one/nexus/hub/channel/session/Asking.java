package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Wahas;
import one.nexus.integrations.waha.Answer;
import one.nexus.integrations.waha.WahaSession;

import jakarta.inject.Singleton;

/** Asks providers how a session is; every answer, and none, is followed. */
@Singleton
public class Asking {

    private final Connecting connecting;
    private final Wahas wahas;

    Asking(Connecting connecting, Wahas wahas) {
        this.connecting = connecting;
        this.wahas = wahas;
    }

    /** The session of an inbox, as its provider tells now. */
    public Answer<WahaSession> session(Connection connection) {
        return connecting.follow(connection.inbox(), wahas.api(connection).sessions().get());
    }

    /** Restarts the session under the hub's configuration. */
    public Answer<WahaSession> restart(Connection connection) {
        return connecting.restart(connection);
    }
}
