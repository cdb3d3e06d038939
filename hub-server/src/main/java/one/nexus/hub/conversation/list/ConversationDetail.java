package one.nexus.hub.conversation.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.ReplyTimes.ReplyTime;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A conversation that is open on a screen.
 *
 * @param firstUnread where the line "new" stands
 * @param earlier the conversation that was done before this one began
 * @param canSend whether an answer would go out now or as soon as the inbox is connected
 * @param cannotSendReason a stable code, translated by the console: {@code inbox-removed}, {@code window-closed}
 * @param replyTime for how long the person may be answered, where the network has such a rule
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ConversationDetail(@JsonUnwrapped ConversationView row, List<AddressView> addresses,
        @Nullable Long firstUnread, String draftText, Instant createdAt, @Nullable Long earlier,
        boolean canSend,
        @Nullable String cannotSendReason, @Nullable ReplyTime replyTime) {

    /** An address of the person or group. */
    @Serdeable
    public record AddressView(String scheme, String value) {}
}
