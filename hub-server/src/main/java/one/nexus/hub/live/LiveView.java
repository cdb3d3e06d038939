package one.nexus.hub.live;

import one.nexus.hub.team.Permission;

/**
 * What screens are shown of one event.
 *
 * @param permission who may see it: the code of a permission
 * @param body the JSON the console patches into what it has, a serialisable record
 */
public record LiveView(String permission, Object body) {

    /** Refuses a code that is no permission: nobody could ever see the event. */
    public LiveView {
        if (!Permission.ALL.contains(permission)) {
            throw new IllegalArgumentException(permission + " is no permission");
        }
    }
}
