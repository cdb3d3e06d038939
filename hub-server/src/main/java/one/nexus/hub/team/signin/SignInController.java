package one.nexus.hub.team.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.RequestOrigin;
import one.nexus.hub.team.SessionCookie;
import one.nexus.hub.team.SignedIn;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** Signing in and out with a browser. */
@Controller("/api/team")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {

    private final SignIn signIn;
    private final OwnSessions own;
    private final SessionCookie cookie;
    private final RequestOrigin.Reader origins;

    SignInController(SignIn signIn, OwnSessions own, SessionCookie cookie, RequestOrigin.Reader origins) {
        this.signIn = signIn;
        this.own = own;
        this.cookie = cookie;
        this.origins = origins;
    }

    /** @param organisation the id of the wanted organisation; absent for the first joined */
    @Serdeable
    record Credentials(@Nullable String email, @Nullable String password, @Nullable Long organisation) {

        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** @param organisation the id of another organisation of the same person */
    @Serdeable
    record Switch(@Nullable Long organisation) {}

    @Post("/sign-in")
    @Needs(Needs.NOTHING)
    HttpResponse<Me> signIn(@Body Credentials credentials, HttpRequest<?> request) {
        var fields = new Fields();
        String email = fields.text("email", credentials.email(), Fields.NAME * 3).toLowerCase(Locale.ROOT);
        String password = credentials.password() == null ? "" : credentials.password();
        if (password.isEmpty()) {
            fields.refused("password", "required");
        }
        fields.check();
        SignIn.Opened opened = signIn.with(email, password, organisation(credentials.organisation()),
                origins.of(request));
        SessionCookie.token(request).ifPresent(own::endFormer);
        return HttpResponse.ok(opened.me()).cookie(cookie.carrying(opened.token(), request));
    }

    @Post("/sign-out")
    @Needs(Needs.SIGN_IN)
    HttpResponse<Void> signOut(SignedIn signedIn, HttpRequest<?> request) {
        own.signOut(signedIn);
        return HttpResponse.<Void>noContent().cookie(cookie.gone(request));
    }

    /** Goes over to another organisation of the same person, with a new session there. */
    @Post("/switch")
    @Needs(Needs.SIGN_IN)
    HttpResponse<Me> switchTo(SignedIn signedIn, @Body Switch wanted, HttpRequest<?> request) {
        OrganisationId organisation = organisation(wanted.organisation())
                .filter(id -> own.isMember(signedIn.caller().user(), id))
                .orElseThrow(() -> new NotFound("organisation"));
        SignIn.Opened opened = signIn.open(organisation, signedIn.caller().user(), origins.of(request));
        own.signOut(signedIn);
        return HttpResponse.ok(opened.me()).cookie(cookie.carrying(opened.token(), request));
    }

    private static Optional<OrganisationId> organisation(@Nullable Long id) {
        return Optional.ofNullable(id).filter(value -> value > 0).map(OrganisationId::new);
    }
}
