package one.nexus.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What the hub says on a visitor's socket. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisitFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = VisitFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = VisitFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = VisitFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = VisitFrame.Reload.class, name = "reload"),
    @JsonSubTypes.Type(value = VisitFrame.Pong.class, name = "pong")})
sealed interface VisitFrame {

    /** From now on everything that happens is told; what happened before is to be asked for. */
    @Serdeable
    record Hello() implements VisitFrame {}

    /** A message as it is now: new, or changed. */
    @Serdeable
    record Message(VisitorMessage message) implements VisitFrame {}

    /** @param upTo the moment of the newest of the visitor's messages that the team has read */
    @Serdeable
    record Read(String upTo) implements VisitFrame {}

    /** @param name who of the team writes, or wrote until now */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Typing(@Nullable String name, boolean on) implements VisitFrame {}

    /** Something was perhaps not told: ask anew. */
    @Serdeable
    record Reload() implements VisitFrame {}

    /** The answer to a ping. */
    @Serdeable
    record Pong() implements VisitFrame {}

    /** What a visitor's socket says: {@code ping}, or {@code typing}. */
    @Serdeable
    record FromVisitor(@Nullable String type, @Nullable Boolean on) {}
}
