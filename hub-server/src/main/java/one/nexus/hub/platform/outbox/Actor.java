package one.nexus.hub.platform.outbox;

import one.nexus.hub.shared.UserId;

/** Who caused an event. */
public sealed interface Actor {

    /** A signed-in person. */
    record Person(UserId user) implements Actor {}

    /** The hub itself, a schedule or a provider. */
    record System() implements Actor {}

    /** {@code user:42} or {@code system}, as stored in the outbox. */
    default String code() {
        return switch (this) {
            case Person person -> "user:" + person.user();
            case System ignored -> "system";
        };
    }

    /** The inverse of {@link #code}. */
    static Actor of(String code) {
        return code.startsWith("user:") ? new Person(new UserId(Long.parseLong(code.substring(5)))) : new System();
    }
}
