package one.nexus.integrations.waha;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a WAHA server answered to a question.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** The answer. */
    record Given<T>(T value) implements Answer<T> {}

    /**
     * No answer.
     *
     * @param problem what kind of trouble
     * @param reason  a short sentence for the administrator, without secrets
     * @param retryAfter how long to wait before asking again; zero when it does not matter or will not help
     */
    record Failed<T>(Problem problem, String reason, Duration retryAfter) implements Answer<T> {

        /** The same failure where something else was asked for. */
        public <R> Failed<R> cast() {
            return new Failed<>(problem, reason, retryAfter);
        }
    }

    /** The value when there is one. */
    default Optional<T> found() {
        return switch (this) {
            case Given<T> given -> Optional.of(given.value());
            case Failed<T> failed -> Optional.empty();
        };
    }

    /** The same answer in another form. */
    default <R> Answer<R> map(Function<T, R> form) {
        return flatMap(value -> new Given<>(form.apply(value)));
    }

    /** Asks on with the value, or keeps the failure. */
    default <R> Answer<R> flatMap(Function<T, Answer<R>> next) {
        return switch (this) {
            case Given<T> given -> next.apply(given.value());
            case Failed<T> failed -> failed.cast();
        };
    }

    /** Kinds of trouble. */
    enum Problem {
        /** Not there, too slow, or broken on its side: ask again later. */
        UNREACHABLE,
        /** Asks for fewer questions. */
        THROTTLED,
        /** The session is not connected to WhatsApp (422 with a status). */
        NOT_READY,
        /** The API key is wrong. */
        UNAUTHORISED,
        /** No such session, chat, message or contact. */
        NOT_FOUND,
        /** The server finds the question wrong. */
        INVALID,
        /** The engine behind the server cannot do it. */
        UNSUPPORTED,
        /** The answer is not what WAHA documents. */
        UNREADABLE,
        /** Our own policy refuses the address. */
        FORBIDDEN_ADDRESS
    }
}
