package one.nexus.hub.team.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.security.config.SecurityConfiguration;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.rules.SecurityRule;
import one.nexus.hub.platform.web.Needs;

import java.util.Collection;

/**
 * The library's filter, for every request but those whose route says that it needs nothing: nobody is looked up for these
 * and nobody is refused, and the way there through the library's reactive chain cost a webhook as much as being read.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
@Replaces(SecurityFilter.class)
class AskedRoutes extends SecurityFilter implements ConditionalFilter {

    AskedRoutes(Collection<SecurityRule<HttpRequest<?>>> rules,
            Collection<AuthenticationFetcher<HttpRequest<?>>> fetchers, SecurityConfiguration configuration) {
        super(rules, fetchers, configuration);
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return RouteNeeds.of(request).filter(Needs.NOTHING::equals).isEmpty();
    }
}
