package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * A value of the address, of a header or of the body that is not of its type is 400 and names the field; so does a field of
 * the body that nobody knows. A body that is no JSON at all has no field to name.
 */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableHandler implements ExceptionHandler<ConversionErrorException, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, ConversionErrorException unreadable) {
        var argument = unreadable.getArgument();
        Optional<FieldError> field = argument.isAnnotationPresent(Body.class)
                ? UnreadableField.of(unreadable.getConversionError().getCause())
                : Optional.of(new FieldError(argument.getName(), "format"));
        return field.<HttpResponse<Problem>>map(error -> Problems.malformed(request, List.of(error)))
                .orElseGet(() -> Problems.of(request, HttpStatus.BAD_REQUEST));
    }
}
