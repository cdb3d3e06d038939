package one.nexus.hub.channel.session;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.InboxColours;
import one.nexus.hub.channel.InboxStore;
import one.nexus.hub.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants changed of an inbox; parts left out stay.
 *
 * @param groups whether what is said in groups is taken in
 * @param newAfterResolve whether who writes after their conversation was done begins another one
 * @param colour by which it is told apart; empty for none
 * @param answers what its kind of channel asks for; answers left out stay
 */
@Serdeable
record InboxChange(@Nullable String name, @Nullable String baseUrl, @Nullable String apiKey,
        @Nullable Boolean groups, @Nullable Boolean newAfterResolve, @Nullable @Schema(allowableValues = {
            "", "blue", "teal", "green", "amber", "rose", "violet", "grey"}) String colour,
        @Nullable Map<String, String> answers){

    /**
     * Reads it.
     *
     * @throws Invalid naming the field that is at fault
     */
    InboxStore.Changed changed() {
        Optional<String> shown = Optional.ofNullable(name).map(NewInbox::text);
        shown.flatMap(NewInbox::nameFault).ifPresent(error -> {
            throw new Invalid(error);
        });
        NewInbox.keyFault(NewInbox.text(apiKey)).ifPresent(error -> {
            throw new Invalid(error);
        });
        Optional<String> address = Optional.ofNullable(baseUrl).map(NewInbox::text).map(NewInbox::normalised);
        address.flatMap(NewInbox::fault).ifPresent(error -> {
            throw new Invalid(error);
        });
        if (colour != null && !InboxColours.has(colour)) {
            throw Invalid.field("colour", "unknown");
        }
        return new InboxStore.Changed(shown, address, Optional.ofNullable(apiKey).map(NewInbox::text),
                Optional.ofNullable(groups), Optional.ofNullable(newAfterResolve), Optional.ofNullable(colour));
    }

    @Override
    public String toString() {
        return "InboxChange[" + name + ", " + baseUrl + "]";
    }
}
