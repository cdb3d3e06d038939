package one.nexus.hub.team.signin;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import one.nexus.hub.platform.web.Problem;
import one.nexus.hub.team.password.TooBusy;

import jakarta.inject.Singleton;

/** How the refusals of a sign-in are answered. */
@Factory
class SignInRefusals {

    @Singleton
    ExceptionHandler<WrongCredentials, HttpResponse<?>> wrongCredentials() {
        return (request, wrong) -> problem(HttpStatus.UNAUTHORIZED, "wrong-credentials");
    }

    @Singleton
    ExceptionHandler<TooManyAttempts, HttpResponse<?>> tooManyAttempts() {
        return (request, early) -> problem(HttpStatus.TOO_MANY_REQUESTS, "too-many")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(early.seconds()));
    }

    @Singleton
    ExceptionHandler<TooBusy, HttpResponse<?>> tooBusy() {
        return (request, busy) -> problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").header(HttpHeaders.RETRY_AFTER,
                "5");
    }

    private static MutableHttpResponse<Problem> problem(HttpStatus status, String code) {
        return HttpResponse.<Problem>status(status).contentType(Problem.MEDIA_TYPE)
                .body(Problem.of(status, code, null));
    }
}
