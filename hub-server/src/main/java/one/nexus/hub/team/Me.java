package one.nexus.hub.team;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/** What a signed-in person is told of oneself. */
@Serdeable
public record Me(Person user, Place organisation, @Schema(allowableValues = {
    "administrator", "manager", "agent"}) String role,
        @ArraySchema(schema = @Schema(allowableValues = {"conversation.read", "conversation.reply",
            "conversation.assign", "lead.read", "lead.move", "contact.read", "contact.edit", "inbox.read", "team.read",
            "inbox.manage", "delivery.manage", "audit.read", "team.manage", "token.manage",
            "organisation.manage"})) List<String> permissions,
        List<Choice> organisations){

    /**
     * The person and how the person likes the console.
     *
     * @param signature what stands below the person's letters in this organisation, or empty
     */
    @Serdeable
    public record Person(long id, String name, String email, String locale,
            @Schema(allowableValues = {"system", "light", "dark"}) String theme,
            @Schema(allowableValues = {"normal", "large"}) String textSize,
            boolean enterSends, String signature){}

    /** The organisation the session is for. */
    @Serdeable
    public record Place(long id, String name, String locale, String timeZone, String currency, String edition,
            boolean demo) {}

    /** An organisation the person could sign in to. */
    @Serdeable
    public record Choice(long id, String name) {}
}
