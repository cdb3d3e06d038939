package one.nexus.hub.reception;

import one.nexus.hub.shared.UserId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How an inbox receives whoever writes.
 *
 * @param greeting what is said to whoever writes for the first time or after everything was done; empty for nothing
 * @param away     what is said to whoever writes while nobody is there; empty for nothing
 * @param giving   to whom a conversation is given that is nobody's
 * @param members  who may be given one
 */
record Reception(String greeting, String away, OpeningHours hours, Giving giving, List<UserId> members) {

    /** Of an inbox for which nothing was said: nothing happens by itself. */
    static final Reception NONE = new Reception("", "", new OpeningHours(List.of(), List.of()), Giving.NOBODY,
            List.of());

    /** The same is not said again within this time, however often somebody writes. */
    static final Duration ONCE_IN = Duration.ofHours(12);

    /** Whoever was just answered by somebody needs not be told that nobody is there. */
    static final Duration TALKING = Duration.ofMinutes(5);

    Reception {
        members = List.copyOf(members);
    }

    /** Whether anything happens by itself. */
    boolean acts() {
        return !greeting.isEmpty() || !away.isEmpty() || giving != Giving.NOBODY;
    }

    /** Something that is said by itself. */
    sealed interface Words {

        /** Exactly what is said. */
        String text();

        record Greeting(String text) implements Words {}

        record Away(String text) implements Words {}
    }

    /**
     * What has been said before to the one who writes.
     *
     * @param greeted  when the greeting was last said
     * @param away     when it was last said that nobody is there
     * @param answered when somebody of the team last wrote
     */
    record Before(Optional<Instant> greeted, Optional<Instant> away, Optional<Instant> answered) {}

    /**
     * What is to be said to somebody who writes at {@code at}. While nobody is there that alone is said: a greeting would
     * promise an answer.
     *
     * @param begins whether it is the first word, or the first after everything was done
     */
    Optional<Words> answer(Instant at, ZoneId zone, boolean begins, Before before) {
        if (!away.isEmpty() && !hours.open(at, zone)) {
            boolean said = within(before.away(), at, ONCE_IN) || within(before.answered(), at, TALKING);
            return said ? Optional.empty() : Optional.of(new Words.Away(away));
        }
        boolean greets = begins && !greeting.isEmpty() && !within(before.greeted(), at, ONCE_IN);
        return greets ? Optional.of(new Words.Greeting(greeting)) : Optional.empty();
    }

    private static boolean within(Optional<Instant> said, Instant at, Duration time) {
        return said.filter(then -> then.plus(time).isAfter(at)).isPresent();
    }
}
