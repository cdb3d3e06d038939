package one.nexus.hub.team.access;

import io.micronaut.security.authentication.Authentication;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.CallerPrincipal;
import one.nexus.hub.team.SignedIn;

import java.util.Map;

/** Who signs a request, in the form the security filter carries about. */
final class SignedInPrincipal implements Authentication, CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    SignedInPrincipal(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public Caller caller() {
        return signedIn.caller();
    }

    @Override
    public String getName() {
        return signedIn.getName();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
