package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

/**
 * Answers what Micronaut itself refuses. Its own answer would carry the exception's message; only the status is taken from
 * it.
 */
@Singleton
@Primary
final class ProblemProcessor implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var problem = Problems.of(context.getRequest(), response.status());
        response.getHeaders().findFirst("Allow").ifPresent(allowed -> problem.header("Allow", allowed));
        return problem;
    }
}
