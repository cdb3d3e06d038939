package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A message as screens show it.
 *
 * @param direction {@code in}, {@code out}, {@code note} or {@code system}
 * @param text the words; of a withdrawn message too, for the team
 * @param order sorts as text in the order of the thread, and is the cursor of the thread's pages
 * @param late whether it arrived long after it was written
 * @param status of an outgoing message
 * @param versions what it said before, oldest first
 * @param viewOnce whether the phones show it once
 * @param ephemeral whether it vanishes from the phones after a time
 * @param undelivered whether it reached no device for long, in a chat in which nobody ever answered
 * @param twin whether another person's message already had this one's id
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MessageView(long id, long conversation, @Schema(allowableValues = {
    "in", "out", "note", "system"}) String direction, Author author, @Nullable String text,
        ContentView content, Instant sentAt, Instant arrivedAt, boolean late, String order,
        @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {"queued", "sending", "sent", "delivered",
            "read", "played", "failed", "unknown"}) @Nullable String status,
        @Nullable Failure failure, @Nullable Quoted quote, List<Reacted> reactions, boolean edited,
        List<Version> versions, boolean revoked, boolean viewOnce, boolean ephemeral,
        boolean undelivered, boolean forwarded, boolean twin,
        @Nullable String clientKey){

    /**
     * Who wrote it.
     *
     * @param kind {@code contact}, {@code user}, {@code phone} (the own account's phone) or {@code system}
     * @param address of a member of a group: what tells two members of one name apart, and nothing else
     * @param phone of a member of a group, when the network tells it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Author(@Schema(allowableValues = {"contact", "user", "phone", "system"}) String kind,
            @Nullable Long id, String name, @Nullable String address, @Nullable String phone){}

    /**
     * Why it was not sent, or not yet.
     *
     * @param code stable, translated by the console
     * @param reason a sentence for who administers the hub
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Failure(
            @Schema(allowableValues = {"not-connected", "paced", "throttled", "unreachable", "unauthorised",
                "uncertain",
                "not-found", "not-on-network", "invalid", "unsupported", "blocked", "forbidden-address",
                "too-old", "inbox-removed", "bounced",
                "network", "window-closed", "opted-out", "limited", "not-permitted"}) String code,
            String reason){}

    /**
     * @param message the quoted message, when the hub has it
     * @param author empty where nobody told
     * @param own whether the own account wrote it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Quoted(@Nullable Long message, String author, boolean own, String text, String kind) {}

    /** @param mine whether the own account reacted */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reacted(String emoji, Reactor author, boolean mine) {}

    /** Who reacted. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reactor(String name, String kind) {}

    /** What it said until {@code at}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Version(String text, Instant at) {}
}
