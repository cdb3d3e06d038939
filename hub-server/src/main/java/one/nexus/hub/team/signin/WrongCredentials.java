package one.nexus.hub.team.signin;

/** The e-mail is unknown, the password wrong, or the person a member of nothing: 401, and nobody learns which. */
class WrongCredentials extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super("wrong-credentials");
    }
}
