package one.nexus.hub.platform.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller needs to use a route. Every route declares it, on the method or on its controller; a test walks all routes
 * and fails on one that does not. Any of them may refuse with a {@link Problem}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ApiResponse(responseCode = "4XX", description = "A refusal: its code says why.", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public @interface Needs {

    /** Anybody, signed in or not: sign-in, health, webhooks that check a signature of their own. */
    String NOTHING = "nothing";

    /** Any signed-in user of the organisation. */
    String SIGN_IN = "sign-in";

    /** The code of a permission ({@code conversation.reply}), {@link #NOTHING} or {@link #SIGN_IN}. */
    String value();
}
