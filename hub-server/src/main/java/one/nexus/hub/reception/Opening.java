package one.nexus.hub.reception;

import java.time.DayOfWeek;

/**
 * A time of the week at which somebody is there.
 *
 * @param from minutes after midnight
 * @param to   minutes after midnight, 1440 for the end of the day; from then on nobody is there
 */
record Opening(DayOfWeek day, int from, int to) {

    /** The minutes of a day. */
    static final int DAY = 24 * 60;

    /** Whether somebody is there at this minute of the week. */
    boolean holds(DayOfWeek today, int minute) {
        return day == today && from <= minute && minute < to;
    }

    /** Whether both say that somebody is there at the same minute. */
    boolean overlaps(Opening other) {
        return day == other.day && from < other.to && other.from < to;
    }
}
