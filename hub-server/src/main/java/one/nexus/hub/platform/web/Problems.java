package one.nexus.hub.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import java.util.List;

/** Makes the answer of a refused request. */
final class Problems {

    private Problems() {}

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, HttpStatus status) {
        return of(request, status, code(status));
    }

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, HttpStatus status, String code) {
        return answer(status, Problem.of(status, code, Tracing.of(request)));
    }

    static MutableHttpResponse<Problem> of(HttpRequest<?> request, List<FieldError> errors) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, Problem.of(errors, Tracing.of(request)));
    }

    static MutableHttpResponse<Problem> malformed(HttpRequest<?> request, List<FieldError> errors) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return answer(status, new Problem("about:blank", status.getReason(), status.getCode(), code(status),
                List.copyOf(errors), Tracing.of(request)));
    }

    private static MutableHttpResponse<Problem> answer(HttpStatus status, Problem problem) {
        return io.micronaut.http.HttpResponse.<Problem>status(status).contentType(Problem.MEDIA_TYPE).body(problem);
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "malformed";
            case UNAUTHORIZED -> "sign-in";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "media-type";
            case CONFLICT -> "conflict";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.getCode() < 500 ? "refused" : "internal";
        };
    }
}
