package one.nexus.hub.team.password;

/** More sign-ins wait for their turn than can be worked off in time. */
public class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooBusy() {
        super("too many passwords at once");
    }
}
