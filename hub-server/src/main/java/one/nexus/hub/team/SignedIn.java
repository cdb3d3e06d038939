package one.nexus.hub.team;

import one.nexus.hub.platform.web.Caller;

/** Who signed a request, and with what. */
public record SignedIn(Caller caller, Credential credential) {

    /** What a person showed to be let in. */
    public sealed interface Credential {}

    /** The cookie of a browser. */
    public record Session(long id) implements Credential {}

    /** A token of a program. */
    public record ApiToken(long id) implements Credential {}
}
