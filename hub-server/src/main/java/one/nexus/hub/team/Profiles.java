package one.nexus.hub.team;

import one.nexus.hub.organisation.Organisation;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;

import java.util.List;
import jakarta.inject.Singleton;

/** What a signed-in person is told of oneself. */
@Singleton
public class Profiles {

    private final CoreDatabase core;
    private final Organisations organisations;

    Profiles(CoreDatabase core, Organisations organisations) {
        this.core = core;
        this.organisations = organisations;
    }

    /** A member in one organisation. */
    public Me of(OrganisationId organisation, UserId user) {
        return core.read(organisation, handle -> of(handle, organisation, user));
    }

    /** The same, in the transaction of the organisation. */
    public Me of(Handle handle, OrganisationId organisation, UserId user) {
        Organisation place = organisations.current(handle, organisation);
        String role = role(handle, user);
        return new Me(person(handle, user),
                new Me.Place(organisation.value(), place.name(), place.locale(), place.timeZone(), place.currency(),
                        place.edition(),
                        place.demo()),
                role, permissions(handle, role), memberships(handle, user));
    }

    /** The organisations a user may sign in to, the first joined first. */
    public static List<Me.Choice> memberships(Handle handle, UserId user) {
        return handle.createQuery("SELECT org_id AS id, name FROM team_memberships(:user)")
                .bind("user", user)
                .mapTo(Me.Choice.class)
                .list();
    }

    private static Me.Person person(Handle handle, UserId user) {
        return handle.createQuery("""
                SELECT u.id, u.name, u.email, u.locale, u.theme, u.text_size, u.enter_sends, m.signature
                FROM user_account u JOIN membership m ON m.user_id = u.id WHERE u.id = :user
                """).bind("user", user).mapTo(Me.Person.class).findOne().orElseThrow(() -> new NotFound("user"));
    }

    private static String role(Handle handle, UserId user) {
        return handle.createQuery("SELECT role FROM membership WHERE user_id = :user")
                .bind("user", user)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFound("user"));
    }

    private static List<String> permissions(Handle handle, String role) {
        return handle.createQuery("SELECT permission FROM role_permission WHERE role = :role ORDER BY permission")
                .bind("role", role)
                .mapTo(String.class)
                .list();
    }
}
