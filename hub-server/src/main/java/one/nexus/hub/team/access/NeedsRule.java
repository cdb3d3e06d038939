package one.nexus.hub.team.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import one.nexus.hub.platform.web.Needs;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Lets a request through to its route when the caller has what the route needs. A route that declares nothing is closed. */
@Singleton
class NeedsRule implements SecurityRule<HttpRequest<?>> {

    @Override
    public Publisher<SecurityRuleResult> check(@Nullable HttpRequest<?> request,
            @Nullable Authentication authentication) {
        boolean open = request != null
                && RouteNeeds.of(request).map(needs -> isMet(needs, authentication)).orElse(true);
        return Publishers.just(open ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    private static boolean isMet(String needs, @Nullable Authentication authentication) {
        if (needs.equals(Needs.NOTHING)) {
            return true;
        }
        Optional<SignedInPrincipal> signedIn = authentication instanceof SignedInPrincipal known
                ? Optional.of(known)
                : Optional.empty();
        return signedIn.map(known -> needs.equals(Needs.SIGN_IN) || known.signedIn().caller().may(needs)).orElse(false);
    }

    /** Before the rules the library brings along: this one decides alone. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
