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
import jakarta.inject.Singleton;

/** A value of the address, of a header or of the body that is not of its type is 400; one of the address is named. */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableHandler implements ExceptionHandler<ConversionErrorException, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, ConversionErrorException unreadable) {
        var argument = unreadable.getArgument();
        if (argument.isAnnotationPresent(Body.class)) {
            return Problems.of(request, HttpStatus.BAD_REQUEST);
        }
        return Problems.malformed(request, List.of(new FieldError(argument.getName(), "format")));
    }
}
