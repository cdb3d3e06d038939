package one.nexus.hub.conversation.sending;

import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * What the hub says to a customer by itself, because an administrator wrote it once. Nobody of the team has answered by it:
 * the conversation stays unread, waits on, and is nobody's as before.
 */
@Singleton
public class AutomaticAnswers {

    private final Composing composing;

    AutomaticAnswers(Composing composing) {
        this.composing = composing;
    }

    /**
     * Says {@code text} in a conversation and orders it to be sent, in the transaction of {@code handle}.
     *
     * @param occasion why; for one occasion it is said once, however often it is asked
     */
    public void say(Handle handle, OrganisationId organisation, long conversation, String text, String occasion) {
        // no key of a screen holds this sign
        var written = new Written("out", text, Optional.empty(), null, "#" + occasion);
        composing.write(handle, Author.hub(organisation), conversation, List.of(written));
    }
}
