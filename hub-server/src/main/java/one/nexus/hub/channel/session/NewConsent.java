package one.nexus.hub.channel.session;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.InboxId;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants connected whose owner has to agree.
 *
 * @param name     what a new inbox is to be called
 * @param provider its kind of channel
 * @param inbox    one that is connected already, to be agreed to again, instead of both
 * @param answers  what its kind of channel asks for; of a connected one those left out stay
 */
@Serdeable
record NewConsent(@Nullable String name, @Nullable String provider, @Nullable Long inbox,
        @Nullable Map<String, String> answers) {

    Optional<InboxId> known() {
        return Optional.ofNullable(inbox).map(InboxId::new);
    }

    String kind() {
        return NewInbox.text(provider);
    }

    /** The new inbox's name; 422 when that is none. */
    String shownName() {
        return new NewInbox(name, provider, null, null, null, null).shownName();
    }

    Map<String, String> given() {
        return answers == null ? Map.of() : answers;
    }

    @Override
    public String toString() {
        return "NewConsent[" + name + ", " + provider + ", " + inbox + "]";
    }
}
