package one.nexus.hub.team.member;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.PublicAddress;
import one.nexus.hub.team.Role;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inviting people. */
@Controller("/api/team/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("team.manage")
class InvitationController {

    private final Invitations invitations;
    private final PublicAddress address;

    InvitationController(Invitations invitations, PublicAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    @Serdeable
    record NewInvitation(@Nullable @Schema(allowableValues = {"administrator", "manager", "agent"}) String role,
            @Nullable String email){}

    @Get
    List<Invitations.InvitationView> list(Caller caller) {
        return invitations.list(caller);
    }

    @Post
    @Status(HttpStatus.CREATED)
    Invitations.InvitationView invite(Caller caller, @Body NewInvitation wanted, HttpRequest<?> request) {
        var fields = new Fields();
        String role = fields.oneOf("role", wanted.role(),
                Stream.of(Role.values()).map(Role::code).collect(Collectors.toSet()));
        Optional<String> email = Optional.ofNullable(wanted.email()).filter(text -> !text.isBlank())
                .map(text -> fields.email("email", text));
        fields.check();
        return invitations.invite(caller, Role.of(role).orElseThrow(), email, address.of(request) + "/invitation/");
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, long id) {
        invitations.withdraw(caller, id);
    }
}
