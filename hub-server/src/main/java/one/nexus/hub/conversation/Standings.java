package one.nexus.hub.conversation;

import one.nexus.hub.platform.web.NotFound;
import org.jdbi.v3.core.Handle;

import java.util.List;
import jakarta.inject.Singleton;

/** How single conversations stand, read and written in the transaction of the caller. */
@Singleton
public class Standings {

    private static final String LOCK = "SELECT c.id, " + Standing.COLUMNS + """
        FROM conversation c WHERE c.id =
        """ + Kept.ID + "FOR UPDATE";

    private final StoredJson json;

    Standings(StoredJson json) {
        this.json = json;
    }

    /**
     * Locks a conversation; one that was merged leads to the one it went into.
     *
     * @throws NotFound when there is none
     */
    public Standing lock(Handle handle, long conversation) {
        return handle.createQuery(LOCK).bind("conversation", conversation).mapTo(Standing.class).findOne()
                .orElseThrow(() -> new NotFound("conversation"));
    }

    /** Writes how a locked conversation stands now. */
    public void write(Handle handle, Standing standing) {
        handle.createUpdate(Standing.UPDATE).bind("standings", json.write(List.of(standing))).execute();
    }
}
