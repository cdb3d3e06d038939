package one.nexus.hub.team.member;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.RequestOrigin;
import one.nexus.hub.team.password.Passwords;
import one.nexus.hub.team.signin.Throttle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Checks the wish for a new password. Guessing the present one is slowed down as at the sign-in. */
@Singleton
class PasswordChanges {

    private final CoreDatabase core;
    private final Throttle throttle;
    private final Passwords passwords;
    private final RequestOrigin.Reader origins;

    PasswordChanges(CoreDatabase core, Throttle throttle, Passwords passwords, RequestOrigin.Reader origins) {
        this.core = core;
        this.throttle = throttle;
        this.passwords = passwords;
        this.origins = origins;
    }

    /**
     * The hash of the new password, when one is wanted.
     *
     * @param fields what was found wrong with other fields: nothing is changed then
     * @throws Invalid naming each field that cannot be taken
     */
    Optional<String> hash(Me.Person person, ProfileChange.@Nullable PasswordChange wanted, Fields fields) {
        if (wanted == null) {
            fields.check();
            return Optional.empty();
        }
        String next = fields.password("password.next", wanted.next(), List.of(person.email(), person.name()));
        fields.check();
        String address = origins.current().address();
        throttle.attempt(person.email(), address);
        if (!passwords.matches(wanted.current() == null ? "" : wanted.current(), stored(person))) {
            throw Invalid.field("password.current", "wrong");
        }
        throttle.succeeded(person.email(), address);
        return Optional.of(passwords.hash(next));
    }

    private Optional<String> stored(Me.Person person) {
        return core.unscoped(handle -> handle.createQuery("SELECT team_password(:user)")
                .bind("user", person.id())
                .mapTo(String.class)
                .findOne());
    }
}
