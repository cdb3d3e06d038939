package one.nexus.hub.team.access;

import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.filters.SecurityFilter;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.team.SignedIn;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Gives a controller the {@link Caller} it asks for. */
@Singleton
class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public ArgumentBinder.BindingResult<Caller> bind(ArgumentConversionContext<Caller> context,
            HttpRequest<?> request) {
        return bound(request, SignedInBinder.of(request).map(SignedIn::caller));
    }

    /** Arguments are bound before the filters and once more after them: only then is it known who signs the request. */
    static <T> ArgumentBinder.BindingResult<T> bound(HttpRequest<?> request, Optional<T> found) {
        if (!request.getAttributes().contains(SecurityFilter.KEY)) {
            return ArgumentBinder.BindingResult.unsatisfied();
        }
        return () -> found;
    }
}
