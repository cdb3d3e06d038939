package one.nexus.hub.reception;

import java.util.Locale;

/** To whom an inbox gives a conversation that is nobody's. */
enum Giving {

    /** To nobody: whoever answers first looks after it. */
    NOBODY,
    /** To one member, always the same. */
    MEMBER,
    /** To the one of several who looks after the fewest open conversations of the inbox. */
    TURNS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Giving of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
