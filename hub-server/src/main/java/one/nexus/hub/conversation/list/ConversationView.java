package one.nexus.hub.conversation.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import one.nexus.hub.channel.InboxName;
import one.nexus.hub.conversation.StageView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A conversation as a row of the list.
 *
 * @param contact the person; of a group its name
 * @param kind {@code person}, {@code group} or {@code thread}: one of several with the same person, or {@code comments}: in public, below a post
 * @param subject what a thread is about; otherwise absent
 * @param status {@code open} or {@code resolved}
 * @param unread the customer's messages nobody of the team has seen
 * @param last what was said last in the thread's order
 * @param waitingSince when the customer wrote what nobody has answered
 * @param next the conversation in which the person went on after this one was done; then nothing is said here any more
 * @param draft whether the caller has begun to write; absent where there is no caller, on the live socket
 * @param arrival sorts as text in the order of the list, newest last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ConversationView(long id, InboxName inbox, Contact contact, @Schema(allowableValues = {
    "person", "group", "thread", "comments"}) String kind, @Nullable String subject,
        @Schema(allowableValues = {"open", "resolved"}) String status,
        @Nullable Assignee assignee, int unread, @Nullable Last last, @Nullable Instant waitingSince,
        @Nullable StageView stage, @Nullable Long leadId, @Nullable Long next, @Nullable Boolean draft, String arrival){

    /** @param id absent for a group */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Contact(@Nullable Long id, String name, @Nullable String phone, @Nullable String photo) {}

    /** Who looks after it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Assignee(long id, String name) {}

    /** The last line of the thread. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Last(Instant at, String preview,
            @Schema(allowableValues = {"text", "image", "voice", "audio", "video", "document", "sticker", "location",
                "contact", "system", "note", "revoked"}) String kind,
            @Schema(allowableValues = {"in", "out", "note"}) String direction,
            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {"queued", "sending", "sent",
                "delivered", "read", "played", "failed", "unknown"}) String status,
            @Nullable String author){}
}
