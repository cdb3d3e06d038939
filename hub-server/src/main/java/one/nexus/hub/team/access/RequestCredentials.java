package one.nexus.hub.team.access;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Sessions;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Finds who signs a request. Routes that need nothing are not looked up: they answer while the database is away. */
@Singleton
class RequestCredentials implements AuthenticationFetcher<HttpRequest<?>> {

    private final Sessions sessions;
    private final ExecutorService blocking;

    RequestCredentials(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    @SingleResult
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String needs = RouteNeeds.of(request).orElse(Needs.NOTHING);
        if (needs.equals(Needs.NOTHING) || !Sessions.isSigned(request)) {
            return Publishers.empty();
        }
        return Publishers
                .fromCompletableFuture(() -> CompletableFuture.supplyAsync(() -> principal(request), blocking));
    }

    /** The library takes nothing for nobody. */
    private @Nullable Authentication principal(HttpRequest<?> request) {
        return sessions.callerOf(request).map(SignedInPrincipal::new).orElse(null);
    }
}
