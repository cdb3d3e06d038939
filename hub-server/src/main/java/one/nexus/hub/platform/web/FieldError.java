package one.nexus.hub.platform.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What is wrong with one field.
 *
 * @param field the path of the field in the request body, {@code email} or {@code lines.2.price}
 * @param code a stable code the console translates: {@code required}, {@code too-long}, {@code email}, {@code taken} …
 */
@Serdeable
public record FieldError(String field, String code) {}
