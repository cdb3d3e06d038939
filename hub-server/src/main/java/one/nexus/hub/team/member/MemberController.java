package one.nexus.hub.team.member;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.MemberView;
import one.nexus.hub.team.Role;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The team. */
@Controller("/api/team")
@ExecuteOn(TaskExecutors.BLOCKING)
class MemberController {

    private static final String LIST = "members";

    private final MemberList members;
    private final Cursors cursors;

    MemberController(MemberList members, Cursors cursors) {
        this.members = members;
        this.cursors = cursors;
    }

    @Get("/members")
    @Needs("team.read")
    Page<MemberView> list(Caller caller, @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, 100);
        long after = cursors.read(LIST, cursor).map(last -> last.number(0)).orElse(0L);
        return cursors.page(LIST, members.list(caller, after, size + 1), size, member -> List.of(member.id()));
    }

    @Get("/roles")
    @Needs("team.read")
    List<MemberList.RoleView> roles(Caller caller) {
        return members.roles(caller);
    }

    @Patch("/members/{id}")
    @Needs("team.manage")
    MemberView change(Caller caller, long id, @Body MemberChange change) {
        var fields = new Fields();
        if (change.role() != null) {
            fields.oneOf("role", change.role(), Stream.of(Role.values()).map(Role::code).collect(Collectors.toSet()));
        }
        fields.check();
        return members.change(caller, id, change);
    }
}
