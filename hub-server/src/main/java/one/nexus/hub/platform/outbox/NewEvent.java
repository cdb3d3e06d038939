package one.nexus.hub.platform.outbox;

import one.nexus.hub.shared.OrganisationId;

import java.util.Map;

/**
 * Something that has just happened, to be written beside the rows it speaks of.
 *
 * @param organisation whose event it is
 * @param type past tense, {@code message.received}
 * @param actor who caused it
 * @param data ids and small facts, never message text: {@code String}, {@code Long}, {@code Boolean} values
 */
public record NewEvent(OrganisationId organisation, String type, Actor actor, Map<String, Object> data) {

    public NewEvent {
        data = Map.copyOf(data);
    }
}
