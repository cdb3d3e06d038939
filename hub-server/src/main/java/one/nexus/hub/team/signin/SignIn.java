package one.nexus.hub.team.signin;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.OpaqueToken;
import one.nexus.hub.team.Profiles;
import one.nexus.hub.team.RequestOrigin;
import one.nexus.hub.team.Sessions;
import one.nexus.hub.team.password.Passwords;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Signs people in. */
@Singleton
public class SignIn {

    /** Stands in for an unknown person, so that the same questions are asked of the database. */
    private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

    private final CoreDatabase core;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Profiles profiles;
    private final SignInTrail trail;

    SignIn(CoreDatabase core, Throttle throttle, Passwords passwords, Sessions sessions, Profiles profiles,
            SignInTrail trail) {
        this.core = core;
        this.throttle = throttle;
        this.passwords = passwords;
        this.sessions = sessions;
        this.profiles = profiles;
        this.trail = trail;
    }

    /** A session that has just begun. */
    public record Opened(OpaqueToken token, Me me) {}

    /** A user as the look-up by e-mail finds it. */
    record Login(UserId userId, String passwordHash) {}

    /**
     * Checks e-mail and password and begins a session.
     *
     * @param organisation the wanted one; the first joined when absent
     * @throws WrongCredentials alike for every reason
     */
    Opened with(String email, String password, Optional<OrganisationId> organisation, RequestOrigin origin) {
        throttle.attempt(email, origin.address());
        Optional<Login> login = login(email);
        boolean right = passwords.matches(password, login.map(Login::passwordHash));
        List<Me.Choice> memberships = login.map(known -> memberships(known.userId()))
                .orElseGet(() -> memberships(NOBODY));
        if (!right) {
            login.ifPresent(known -> trail.failed(known.userId(), memberships, origin));
            throw new WrongCredentials();
        }
        OrganisationId chosen = memberships.stream()
                .map(membership -> new OrganisationId(membership.id()))
                .filter(id -> organisation.isEmpty() || organisation.get().equals(id))
                .findFirst()
                .orElseThrow(WrongCredentials::new);
        throttle.succeeded(email, origin.address());
        return open(chosen, login.orElseThrow().userId(), origin);
    }

    /** Whether this is the password of a known e-mail; throttled as a sign-in is. */
    public Optional<UserId> userWith(String email, String password, RequestOrigin origin) {
        throttle.attempt(email, origin.address());
        Optional<Login> login = login(email);
        boolean right = passwords.matches(password, login.map(Login::passwordHash));
        return login.filter(known -> right).map(Login::userId);
    }

    /** Begins a session of somebody whose right to it is already known. */
    public Opened open(OrganisationId organisation, UserId user, RequestOrigin origin) {
        return core.write(organisation, handle -> {
            OpaqueToken token = sessions.open(handle, organisation, user, origin);
            trail.succeeded(handle, organisation, user);
            return new Opened(token, profiles.of(handle, organisation, user));
        });
    }

    private Optional<Login> login(String email) {
        return core.unscoped(handle -> handle.createQuery("SELECT user_id, password_hash FROM team_login(:email)")
                .bind("email", email)
                .mapTo(Login.class)
                .findOne());
    }

    private List<Me.Choice> memberships(UserId user) {
        return core.unscoped(handle -> Profiles.memberships(handle, user));
    }
}
