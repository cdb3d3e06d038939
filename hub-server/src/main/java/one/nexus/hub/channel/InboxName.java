package one.nexus.hub.channel;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a list shows of an inbox.
 *
 * @param kind the network: {@code whatsapp}, {@code telegram}
 * @param practice whether it is a practice number
 * @param colour by which it is told apart, see {@link InboxColours}; empty for none
 */
@Serdeable
public record InboxName(long id, String name, @Schema(allowableValues = {
    "whatsapp", "instagram", "messenger", "telegram", "notificame", "web", "email", "api"}) String kind,
        boolean practice, @Schema(allowableValues = {
            "", "blue", "teal", "green", "amber", "rose", "violet", "grey"}) String colour){

    static InboxName of(Inbox inbox) {
        return new InboxName(inbox.id().value(), inbox.name(), inbox.network(), inbox.practice(), inbox.colour());
    }
}
