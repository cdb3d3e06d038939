package one.nexus.hub.channel.program;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import one.nexus.hub.platform.web.Problem;

import jakarta.inject.Singleton;

/** The key of a program is missing, or nobody's: 401. */
final class WrongKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKey() {
        super("wrong-key");
    }

    /** Answers it. */
    @Singleton
    static final class Handler implements ExceptionHandler<WrongKey, HttpResponse<Problem>> {

        @Override
        @SuppressWarnings("rawtypes") // as the library declares it
        public HttpResponse<Problem> handle(HttpRequest request, WrongKey wrong) {
            return HttpResponse.<Problem>status(HttpStatus.UNAUTHORIZED).contentType(Problem.MEDIA_TYPE)
                    .body(Problem.of(HttpStatus.UNAUTHORIZED, "wrong-key", null));
        }
    }
}
