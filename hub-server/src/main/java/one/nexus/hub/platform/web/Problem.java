package one.nexus.hub.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a refused request is told (RFC 9457, {@code application/problem+json}). It never carries an exception's message.
 *
 * @param code stable, translated by the console
 * @param errors the fields that cannot be taken, for 422
 * @param trace the id under which the log has the detail
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String code, @Nullable List<FieldError> errors,
        @Nullable String trace) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without fields. */
    public static Problem of(HttpStatus status, String code, @Nullable String trace) {
        return new Problem("about:blank", status.getReason(), status.getCode(), code, null, trace);
    }

    /** A problem of fields. */
    public static Problem of(List<FieldError> errors, @Nullable String trace) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        return new Problem("about:blank", status.getReason(), status.getCode(), "invalid", List.copyOf(errors), trace);
    }
}
