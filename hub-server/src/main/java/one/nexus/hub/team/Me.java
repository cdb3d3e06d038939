package one.nexus.hub.team;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** What a signed-in person is told of oneself. */
@Serdeable
public record Me(Person user, Place organisation, String role, List<String> permissions, List<Choice> organisations) {

    /** The person and how the person likes the console. */
    @Serdeable
    public record Person(long id, String name, String email, String locale, String theme, String textSize,
            boolean enterSends) {}

    /** The organisation the session is for. */
    @Serdeable
    public record Place(long id, String name, String locale, String timeZone, String currency, String edition,
            boolean demo) {}

    /** An organisation the person could sign in to. */
    @Serdeable
    public record Choice(long id, String name) {}
}
