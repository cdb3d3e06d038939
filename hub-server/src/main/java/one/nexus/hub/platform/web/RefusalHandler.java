package one.nexus.hub.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Answers the refusals of the hub's own code. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Refusal refusal) {
        return switch (refusal) {
            case NotFound ignored -> Problems.of(request, HttpStatus.NOT_FOUND);
            case Forbidden forbidden -> Problems.of(request, HttpStatus.FORBIDDEN, forbidden.code());
            case Conflict conflict -> Problems.of(request, HttpStatus.CONFLICT, conflict.code());
            case Malformed malformed -> Problems.of(request, HttpStatus.BAD_REQUEST, malformed.code());
            case Invalid invalid -> Problems.of(request, invalid.errors());
            case TooMany many -> Problems.of(request, HttpStatus.TOO_MANY_REQUESTS, many.code())
                    .header("Retry-After", String.valueOf(many.seconds()));
            case Unavailable away -> Problems.of(request, HttpStatus.SERVICE_UNAVAILABLE, away.code())
                    .header("Retry-After", "2");
        };
    }
}
