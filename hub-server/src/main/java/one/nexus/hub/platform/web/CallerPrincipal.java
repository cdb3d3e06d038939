package one.nexus.hub.platform.web;

import io.micronaut.http.HttpRequest;

import java.security.Principal;
import java.util.Optional;

/** How the sign-in leaves the {@link Caller} with a request, for filters. A controller takes the caller as a parameter. */
public interface CallerPrincipal extends Principal {

    /** Who is calling. */
    Caller caller();

    /** Who signs {@code request}, known after the sign-in was checked. */
    static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(CallerPrincipal.class).map(CallerPrincipal::caller);
    }
}
