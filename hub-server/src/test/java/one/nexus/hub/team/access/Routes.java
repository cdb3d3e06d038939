package one.nexus.hub.team.access;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import one.nexus.hub.Browser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** Every route the hub has, as the router knows them. */
@Singleton
class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{([+?/#.&]?)([A-Za-z][A-Za-z0-9_]*)[^}]*}");

    private final Router router;

    Routes(Router router) {
        this.router = router;
    }

    /**
     * A route.
     *
     * @param template its address with variables, {@code /api/team/members/{id}}
     * @param needs what it declares, empty when it declares nothing
     * @param form whether it takes an uploaded file and not JSON
     * @param arguments what its controller reads of a request
     */
    record Route(HttpMethod method, String template, String needs, String controller, boolean form,
            List<Argument<?>> arguments) {

        /** A body its reader can read, when it takes any. */
        Optional<String> body() {
            boolean takes = method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
            return takes ? Optional.of(form ? "--x--" : "{}") : Optional.empty();
        }

        /** A caller whose requests have the content type the route takes. */
        Browser typed(Browser caller) {
            return form ? caller.with("Content-Type", "multipart/form-data; boundary=x") : caller;
        }

        /** The names of the variables of its path. */
        List<String> variables() {
            return pathVariables().map(variable -> variable.group(2)).toList();
        }

        /** Its address with {@code value} in place of each variable. */
        String filled(String value) {
            String path = template;
            for (String variable : pathVariables().map(Matcher::group).toList()) {
                path = path.replace(variable, value);
            }
            return VARIABLE.matcher(path).replaceAll("");
        }

        private Stream<Matcher> pathVariables() {
            Matcher matcher = VARIABLE.matcher(template);
            return Stream.generate(() -> matcher)
                    .takeWhile(Matcher::find)
                    .map(found -> (Matcher) found.pattern().matcher(found.group()))
                    .filter(Matcher::matches)
                    .filter(found -> found.group(1).isEmpty() || found.group(1).equals("/")
                            || found.group(1).equals("+"));
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    List<Route> all() {
        return router.uriRoutes().map(Routes::route).distinct().sorted(Comparator.comparing(Route::toString)).toList();
    }

    private static Route route(UriRouteInfo<?, ?> info) {
        return new Route(info.getHttpMethod(), info.getUriMatchTemplate().toPathString(), RouteNeeds.of(info),
                info.getTargetMethod().getDeclaringType().getName(),
                info.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE),
                List.of(info.getTargetMethod().getArguments()));
    }
}
