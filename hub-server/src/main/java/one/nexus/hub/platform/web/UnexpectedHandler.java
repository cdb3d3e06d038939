package one.nexus.hub.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.inject.Singleton;

/** Anything nobody expected: the caller gets the trace, the log gets the rest. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Throwable unexpected) {
        LOG.error("{} {} failed", request.getMethodName(), Tracing.route(request), unexpected);
        return Problems.of(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
