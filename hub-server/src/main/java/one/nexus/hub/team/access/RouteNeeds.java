package one.nexus.hub.team.access;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import one.nexus.hub.platform.web.Needs;

import java.util.Optional;

/** What the route of a request needs. */
final class RouteNeeds {

    /** Stands for a route that does not say what it needs: nobody may use it. */
    static final String UNDECLARED = "";

    private RouteNeeds() {}

    /** What the matched route declares; empty when no route matches (a page, a file, nothing). */
    static Optional<String> of(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).map(RouteNeeds::of);
    }

    static String of(AnnotationMetadataProvider route) {
        return route.getAnnotationMetadata().stringValue(Needs.class).orElse(UNDECLARED);
    }
}
