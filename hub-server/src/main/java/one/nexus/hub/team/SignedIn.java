package one.nexus.hub.team;

import one.nexus.hub.platform.web.Caller;

import java.security.Principal;

/** Who signed a request, and with what. */
public record SignedIn(Caller caller, Credential credential) implements Principal {

    /** The user's id. */
    @Override
    public String getName() {
        return caller.getName();
    }

    /** What a person showed to be let in. */
    public sealed interface Credential {}

    /** The cookie of a browser. */
    public record Session(long id) implements Credential {}

    /** A token of a program. */
    public record ApiToken(long id) implements Credential {}
}
