package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Answers a bean validation failure with the fields and a code for each. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class ConstraintHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<Problem>> {

    private static final Map<String, String> CODES = Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty",
            "required", "Size", "length", "Email", "email", "Pattern", "format", "Min", "too-small", "Max", "too-large",
            "Positive", "too-small", "PositiveOrZero", "too-small");

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, ConstraintViolationException refused) {
        return Problems.of(request, refused.getConstraintViolations().stream().map(ConstraintHandler::error).toList());
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor() == null
                ? ""
                : violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new FieldError(field(violation.getPropertyPath()), CODES.getOrDefault(constraint, "invalid"));
    }

    /** The path inside the request: the method's and its parameter's own names are nobody's business. */
    private static String field(Path path) {
        String inside = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(ConstraintHandler::step).collect(Collectors.joining("."));
        return inside.isEmpty() ? last(path) : inside;
    }

    private static String step(Path.Node node) {
        return node.getIndex() == null ? node.getName() : node.getIndex() + "." + node.getName();
    }

    private static String last(Path path) {
        return StreamSupport.stream(path.spliterator(), false).reduce((first, second) -> second).map(Path.Node::getName)
                .orElse("");
    }
}
