package one.nexus.hub.lead;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A step of a pipeline.
 *
 * @param key stable, translated by the console
 * @param phase {@code open}, {@code won} or {@code lost}
 * @param position from 1
 * @param glyph the name of its sign
 */
@Serdeable
public record Stage(long id, String key, String name, @Schema(allowableValues = {
    "open", "won", "lost"}) String phase, int position,
        @Schema(allowableValues = {"empty", "quarter", "half", "dashed", "three-quarters", "won",
            "lost"}) String glyph){

    /** Whether a lead here ended in a sale. */
    boolean won() {
        return phase.equals("won");
    }

    /** Whether a lead here ended without one. */
    boolean lost() {
        return phase.equals("lost");
    }
}
