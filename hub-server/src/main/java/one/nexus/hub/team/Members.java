package one.nexus.hub.team;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.password.Passwords;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The people of each organisation. */
@Singleton
public class Members {

    private final CoreDatabase core;
    private final MemberNames names;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Clock clock;

    Members(CoreDatabase core, MemberNames names, Passwords passwords, Outbox outbox, Clock clock) {
        this.core = core;
        this.names = names;
        this.passwords = passwords;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The name of everybody who is or was a member, from memory; a change is seen within seconds. */
    public Map<UserId, MemberName> names(OrganisationId organisation) {
        return names.of(organisation);
    }

    /** The name of one member, present or past. */
    public Optional<MemberName> name(OrganisationId organisation, UserId user) {
        return Optional.ofNullable(names(organisation).get(user));
    }

    /** Whether a user is an active member at this moment. */
    public boolean belongs(OrganisationId organisation, UserId user) {
        return core.read(organisation, handle -> belongs(handle, user));
    }

    /** The same in a transaction of the organisation. */
    public boolean belongs(Handle handle, UserId user) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM membership WHERE user_id = :user AND active)")
                .bind("user", user)
                .mapTo(Boolean.class)
                .one();
    }

    /** A member as the team sees it. */
    public Optional<MemberView> view(OrganisationId organisation, UserId user) {
        return core.read(organisation, handle -> handle.createQuery("""
                SELECT u.id, u.name, u.email, m.role, m.active, m.last_seen, false AS you
                FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.user_id = :user
                """).bind("user", user).mapTo(MemberView.class).findOne());
    }

    /**
     * Adds a person who has no account yet.
     *
     * @throws Invalid when the e-mail is taken
     */
    public UserId join(OrganisationId organisation, NewMember member, Role role) {
        String hash = passwords.hash(member.password());
        return core.write(organisation, handle -> {
            UserId user = register(handle, member, hash);
            join(handle, organisation, user, role);
            return user;
        });
    }

    /** Makes an account in the transaction of the caller. @throws Invalid when the e-mail is taken */
    public UserId register(Handle handle, NewMember member, String passwordHash) {
        return handle.createQuery("SELECT team_register(:email, :name, :hash, :locale, :at)")
                .bind("email", member.email())
                .bind("name", member.name())
                .bind("hash", passwordHash)
                .bind("locale", member.locale())
                .bind("at", clock.instant())
                .mapTo(Long.class)
                .findOne()
                .map(UserId::new)
                .orElseThrow(() -> Invalid.field("email", "taken"));
    }

    /** Makes a user a member of the organisation of the transaction, or an active one again. */
    public void join(Handle handle, OrganisationId organisation, UserId user, Role role) {
        handle.createUpdate("""
                INSERT INTO membership (org_id, user_id, role, joined_at) VALUES (:org, :user, :role, :at)
                ON CONFLICT (org_id, user_id) DO UPDATE SET role = excluded.role, active = true
                """)
                .bind("org", organisation)
                .bind("user", user)
                .bind("role", role.code())
                .bind("at", clock.instant())
                .execute();
        changed(handle, organisation, user, new Actor.Person(user));
    }

    /** Members as the team sees them, whoever asks; those who were never of the organisation are left out. */
    public List<MemberView> views(OrganisationId organisation, List<Long> users) {
        return core.read(organisation, handle -> handle.createQuery("""
                SELECT u.id, u.name, u.email, m.role, m.active, m.last_seen, false AS you
                FROM membership m JOIN user_account u ON u.id = m.user_id WHERE u.id = ANY (:users)
                """).bindArray("users", Long.class, users).mapTo(MemberView.class).list());
    }

    /** Says, with the rows of the transaction, that something about a member changed. */
    public void changed(Handle handle, OrganisationId organisation, UserId user, Actor actor) {
        outbox.append(handle, new NewEvent(organisation, "member.changed", actor, Map.of("user", user.value())));
        handle.afterCommit(() -> names.forget(organisation));
    }
}
