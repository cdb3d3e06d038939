package one.nexus.hub.conversation;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The stage of the lead of a conversation, as rows show it.
 *
 * @param key stable, translated by the console
 * @param phase {@code open}, {@code won} or {@code lost}
 * @param position from 1, among the stages of its pipeline
 * @param of how many stages the pipeline has
 */
@Serdeable
public record StageView(long id, String name, String key,
        @Schema(allowableValues = {"open", "won", "lost"}) String phase, int position, int of){}
