package one.nexus.hub.team.member;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.Members;
import one.nexus.hub.team.NewMember;
import one.nexus.hub.team.Role;
import one.nexus.hub.team.password.Passwords;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** A person accepts an invitation: with a new account, or with the one the person already has. */
@Singleton
class Accepting {

    private final CoreDatabase core;
    private final Members members;
    private final Passwords passwords;
    private final Audit audit;

    Accepting(CoreDatabase core, Members members, Passwords passwords, Audit audit) {
        this.core = core;
        this.members = members;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * Uses the invitation up and makes the person a member.
     *
     * @param known the account that e-mail and password belong to, if there is one
     * @throws Invalid when the e-mail has an account with another password
     */
    UserId accept(Invitations.Open invitation, NewMember person, Optional<UserId> known) {
        Optional<String> hash = known.isPresent() ? Optional.empty() : Optional.of(passwords.hash(person.password()));
        return core.unscoped(handle -> {
            UserId user = known.orElseGet(() -> members.register(handle, person, hash.orElseThrow()));
            Database.scope(handle, invitation.orgId());
            useUp(handle, invitation, user);
            members.join(handle, invitation.orgId(), user, Role.of(invitation.role()).orElseThrow());
            audit.note(handle,
                    new AuditEntry(invitation.orgId(), Optional.of(user), "member-joined",
                            "invitation:" + invitation.id(),
                            Map.of("role", invitation.role(), "email", person.email())));
            return user;
        });
    }

    /** Of two who accept at once only the first goes on. */
    private static void useUp(Handle handle, Invitations.Open invitation, UserId user) {
        int used = handle
                .createUpdate("UPDATE invitation SET accepted_by = :user WHERE id = :id AND accepted_by IS NULL")
                .bind("user", user)
                .bind("id", invitation.id())
                .execute();
        if (used == 0) {
            throw new NotFound("invitation");
        }
    }
}
