package one.nexus.hub.conversation;

import one.nexus.hub.platform.web.Conflict;
import org.jdbi.v3.core.Handle;

/** A conversation that was done, and went on in another one. */
public final class Followed {

    private Followed() {}

    /** @throws Conflict for a conversation after which the person has begun another one: what is said now belongs there */
    public static void refuse(Handle handle, long conversation) {
        boolean followed = handle
                .createQuery("SELECT EXISTS (SELECT FROM conversation WHERE id = :id AND next_id IS NOT NULL)")
                .bind("id", conversation).mapTo(Boolean.class).one();
        if (followed) {
            throw new Conflict("followed");
        }
    }
}
