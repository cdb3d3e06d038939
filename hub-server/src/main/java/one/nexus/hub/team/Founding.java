package one.nexus.hub.team;

import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.password.Passwords;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** Founds organisations: by the set-up link, by the environment, by sign-up, as a demonstration. */
@Singleton
public class Founding {

    private final CoreDatabase core;
    private final Organisations organisations;
    private final Members members;
    private final Passwords passwords;
    private final Audit audit;

    Founding(CoreDatabase core, Organisations organisations, Members members, Passwords passwords, Audit audit) {
        this.core = core;
        this.organisations = organisations;
        this.members = members;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** What was founded. */
    public record Founded(OrganisationId organisation, UserId administrator) {}

    /**
     * Founds an organisation in a transaction of its own.
     *
     * @throws Invalid when the administrator's e-mail is taken
     */
    public Founded found(Foundation foundation) {
        String hash = passwords.hash(foundation.administrator().password());
        return core.unscoped(handle -> found(handle, foundation, hash));
    }

    /** Founds an organisation in the transaction of the caller, which then belongs to the new organisation. */
    public Founded found(Handle handle, Foundation foundation, String passwordHash) {
        UserId administrator = members.register(handle, foundation.administrator(), passwordHash);
        OrganisationId organisation = organisations.create(handle, foundation.organisation());
        grantRoles(handle, organisation);
        members.join(handle, organisation, administrator, Role.ADMINISTRATOR);
        audit.note(handle, new AuditEntry(organisation, Optional.of(administrator), "organisation-founded",
                "organisation:" + organisation, Map.of("name", foundation.organisation().name())));
        return new Founded(organisation, administrator);
    }

    private static void grantRoles(Handle handle, OrganisationId organisation) {
        var batch = handle.prepareBatch(
                "INSERT INTO role_permission (org_id, role, permission) VALUES (:org, :role, :permission)");
        Stream.of(Role.values()).forEach(role -> role.startsWith().forEach(permission -> batch.bind("org", organisation)
                .bind("role", role.code())
                .bind("permission", permission)
                .add()));
        batch.execute();
    }
}
