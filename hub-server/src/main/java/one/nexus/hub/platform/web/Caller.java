package one.nexus.hub.platform.web;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;

import java.security.Principal;
import java.util.Set;

/**
 * Who is calling, as the sign-in found it. A controller takes it as a parameter; being a principal, it is no parameter of
 * the request in the description of the interface.
 *
 * @param organisation the organisation of the session or token; never taken from the request
 * @param permissions the codes of what the caller's role may do
 */
public record Caller(OrganisationId organisation, UserId user, Set<String> permissions) implements Principal {

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the caller's role carries {@code permission}. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Refuses with 403 unless {@link #may}. */
    public void require(String permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
    }

    /** The user's id. */
    @Override
    public String getName() {
        return user.toString();
    }

    public Actor actor() {
        return new Actor.Person(user);
    }
}
