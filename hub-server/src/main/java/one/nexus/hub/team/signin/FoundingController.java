package one.nexus.hub.team.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Founding;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.OpaqueToken;
import one.nexus.hub.team.RequestOrigin;
import one.nexus.hub.team.SessionCookie;
import one.nexus.hub.team.SignUpSwitch;

/** Founding an organisation: by the set-up link of the first start, or by sign-up where the installation allows it. */
@Controller("/api/team")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
class FoundingController {

    private final SetUp setUp;
    private final Founding founding;
    private final SignIn signIn;
    private final Throttle throttle;
    private final SignUpSwitch signUp;
    private final SessionCookie cookie;
    private final RequestOrigin.Reader origins;

    FoundingController(SetUp setUp, Founding founding, SignIn signIn, Throttle throttle, SignUpSwitch signUp,
            SessionCookie cookie, RequestOrigin.Reader origins) {
        this.setUp = setUp;
        this.founding = founding;
        this.signIn = signIn;
        this.throttle = throttle;
        this.signUp = signUp;
        this.cookie = cookie;
        this.origins = origins;
    }

    /** Whether anybody may found an organisation here. */
    @Serdeable
    record SignUpState(boolean open) {}

    @Get("/set-up/{token}")
    @Status(HttpStatus.NO_CONTENT)
    void offered(String token) {
        if (!setUp.isOffered(new OpaqueToken(token))) {
            throw new NotFound("set-up");
        }
    }

    @Post("/set-up")
    HttpResponse<Me> setUp(@Body FoundationForm form, HttpRequest<?> request) {
        throttle.attempt(origins.of(request).address());
        var token = new OpaqueToken(form.token() == null ? "" : form.token());
        if (!setUp.isOffered(token)) {
            throw new NotFound("set-up");
        }
        return welcomed(setUp.take(token, form.checked()), request);
    }

    @Get("/sign-up")
    SignUpState signUp() {
        return new SignUpState(signUp.isOpen());
    }

    @Post("/sign-up")
    HttpResponse<Me> signUp(@Body FoundationForm form, HttpRequest<?> request) {
        if (!signUp.isOpen()) {
            throw new NotFound("sign-up");
        }
        throttle.attempt(origins.of(request).address());
        return welcomed(founding.found(form.checked()), request);
    }

    private HttpResponse<Me> welcomed(Founding.Founded founded, HttpRequest<?> request) {
        SignIn.Opened opened = signIn.open(founded.organisation(), founded.administrator(), origins.of(request));
        return HttpResponse.created(opened.me()).cookie(cookie.carrying(opened.token(), request));
    }
}
