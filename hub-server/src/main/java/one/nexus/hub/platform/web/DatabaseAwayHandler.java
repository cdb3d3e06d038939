package one.nexus.hub.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.inject.Singleton;

/** A database that is away is 503: whoever asked tries again. */
@Singleton
final class DatabaseAwayHandler implements ExceptionHandler<DatabaseUnavailable, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayHandler.class);

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, DatabaseUnavailable away) {
        LOG.warn("{} {} found a database away", request.getMethodName(), Tracing.route(request), away);
        return Problems.of(request, HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2");
    }
}
