package one.nexus.hub.team.member;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.MemberView;
import one.nexus.hub.team.Members;
import one.nexus.hub.team.Sessions;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** The members of an organisation, as those who manage it see and change them. */
@Singleton
class MemberList {

    private final CoreDatabase core;
    private final Members members;
    private final Sessions sessions;
    private final Audit audit;

    MemberList(CoreDatabase core, Members members, Sessions sessions, Audit audit) {
        this.core = core;
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A role and what it may do. */
    @Serdeable
    record RoleView(@Schema(allowableValues = {"administrator", "manager", "agent"}) String code,
            @ArraySchema(schema = @Schema(allowableValues = {"conversation.read", "conversation.reply",
                "conversation.assign", "lead.read", "lead.move", "contact.read", "contact.edit", "inbox.read",
                "team.read", "inbox.manage", "delivery.manage", "audit.read", "team.manage", "token.manage",
                "organisation.manage"})) List<String> permissions){}

    /** Up to {@code limit} members after the one with the id {@code after}, in the order they joined the installation. */
    List<MemberView> list(Caller caller, long after, int limit) {
        return core.read(caller.organisation(), handle -> handle.createQuery("""
                SELECT u.id, u.name, u.email, m.role, m.active, m.last_seen, u.id = :you AS you
                FROM membership m JOIN user_account u ON u.id = m.user_id
                WHERE u.id > :after ORDER BY u.id LIMIT :limit
                """)
                .bind("you", caller.user())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(MemberView.class)
                .list());
    }

    List<RoleView> roles(Caller caller) {
        return core.read(caller.organisation(), handle -> handle.createQuery("""
                SELECT role AS code, array_agg(permission ORDER BY permission) AS permissions FROM role_permission
                GROUP BY role ORDER BY count(*) DESC, role
                """).mapTo(RoleView.class).list());
    }

    /** Gives a member another role, or ends or renews the membership. An ended membership ends its sessions at once. */
    MemberView change(Caller caller, long id, MemberChange change) {
        core.write(caller.organisation(), handle -> {
            List<Standing> administrators = lockAdministrators(handle);
            Standing before = standing(handle, id);
            Standing after = before.with(change);
            before.refusal(after, caller.user(), administrators.size()).ifPresent(code -> {
                throw new Conflict(code);
            });
            if (!after.equals(before)) {
                store(handle, caller, before, after);
            }
            return after;
        });
        return list(caller, id - 1, 1).stream().findFirst().orElseThrow(() -> new NotFound("member"));
    }

    /** Locked, so that two administrators who take the role from each other at once do not both succeed. */
    private static List<Standing> lockAdministrators(Handle handle) {
        return handle.createQuery("""
                SELECT user_id, role, active FROM membership WHERE active AND role = 'administrator' ORDER BY user_id FOR UPDATE
                """).mapTo(Standing.class).list();
    }

    private static Standing standing(Handle handle, long id) {
        return handle.createQuery("SELECT user_id, role, active FROM membership WHERE user_id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Standing.class)
                .findOne()
                .orElseThrow(() -> new NotFound("member"));
    }

    private void store(Handle handle, Caller caller, Standing before, Standing after) {
        handle.createUpdate("UPDATE membership SET role = :role, active = :active WHERE user_id = :user")
                .bind("role", after.role())
                .bind("active", after.active())
                .bind("user", after.userId())
                .execute();
        if (!after.active()) {
            sessions.endOfMember(handle, after.userId());
        }
        note(handle, caller, before, after);
        members.changed(handle, caller.organisation(), after.userId(), caller.actor());
    }

    private void note(Handle handle, Caller caller, Standing before, Standing after) {
        UserId user = after.userId();
        if (!before.role().equals(after.role())) {
            audit.note(handle, AuditEntry.of(caller, "member-role-changed", "user:" + user,
                    Map.of("before", before.role(), "after", after.role())));
        }
        if (before.active() != after.active()) {
            String action = after.active() ? "member-activated" : "member-deactivated";
            audit.note(handle, AuditEntry.of(caller, action, "user:" + user, Map.of()));
        }
    }
}
