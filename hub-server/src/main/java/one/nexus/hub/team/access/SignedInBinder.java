package one.nexus.hub.team.access;

import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import one.nexus.hub.team.SignedIn;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Gives a controller the caller together with the credential that was shown, where a route cares which session it is. */
@Singleton
class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {

    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public ArgumentBinder.BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context,
            HttpRequest<?> request) {
        return CallerBinder.bound(request, of(request));
    }

    static Optional<SignedIn> of(HttpRequest<?> request) {
        return request.getUserPrincipal(SignedInPrincipal.class).map(SignedInPrincipal::signedIn);
    }
}
