package one.nexus.hub.team.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.NewMember;
import one.nexus.hub.team.OpaqueToken;
import one.nexus.hub.team.RequestOrigin;
import one.nexus.hub.team.SessionCookie;
import one.nexus.hub.team.signin.SignIn;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the holder of an invitation's link sees and does. */
@Controller("/api/team/invitations/by-token")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
class AcceptingController {

    private final Invitations invitations;
    private final Accepting accepting;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final RequestOrigin.Reader origins;

    AcceptingController(Invitations invitations, Accepting accepting, SignIn signIn, SessionCookie cookie,
            RequestOrigin.Reader origins) {
        this.invitations = invitations;
        this.accepting = accepting;
        this.signIn = signIn;
        this.cookie = cookie;
        this.origins = origins;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Offer(String organisation, @Schema(allowableValues = {"administrator", "manager", "agent"}) String role,
            @Nullable String email){}

    @Serdeable
    record Acceptance(@Nullable String name, @Nullable String email, @Nullable String password,
            @Nullable String locale) {

        @Override
        public String toString() {
            return "Acceptance[…]";
        }
    }

    @Get("/{token}")
    Offer offer(String token) {
        Invitations.Open open = invitations.open(new OpaqueToken(token));
        return new Offer(open.organisation(), open.role(), open.email());
    }

    @Post("/{token}/accept")
    HttpResponse<Me> accept(String token, @Body Acceptance acceptance, HttpRequest<?> request) {
        Invitations.Open invitation = invitations.open(new OpaqueToken(token));
        RequestOrigin origin = origins.of(request);
        NewMember person = checked(invitation, acceptance);
        Optional<UserId> known = signIn.userWith(person.email(), person.password(), origin);
        SignIn.Opened opened = signIn.open(invitation.orgId(), accepting.accept(invitation, person, known), origin);
        return HttpResponse.created(opened.me()).cookie(cookie.carrying(opened.token(), request));
    }

    private static NewMember checked(Invitations.Open invitation, Acceptance acceptance) {
        var fields = new Fields();
        String name = fields.text("name", acceptance.name(), Fields.NAME);
        String email = fields.email("email", acceptance.email());
        if (invitation.email() != null && !email.isEmpty() && !invitation.email().equals(email)) {
            fields.refused("email", "not-invited");
        }
        List<String> personal = Stream.of(name, email, invitation.organisation()).filter(text -> !text.isEmpty())
                .toList();
        String password = fields.password("password", acceptance.password(), personal);
        String locale = fields.oneOf("locale", acceptance.locale() == null ? "pt-BR" : acceptance.locale(),
                Fields.LOCALES);
        fields.check();
        return new NewMember(name, email, password, locale);
    }
}
