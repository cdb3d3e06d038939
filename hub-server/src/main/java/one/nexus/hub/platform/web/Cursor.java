package one.nexus.hub.platform.web;

import java.time.Instant;
import java.util.List;

/** A place in a list: the sort values of the last row that was shown, in the order they were given. */
public record Cursor(List<String> values) {

    public Cursor {
        values = List.copyOf(values);
    }

    public String text(int index) {
        return values.get(index);
    }

    public long number(int index) {
        return Long.parseLong(values.get(index));
    }

    /** A time written as {@link Instant#toString}. */
    public Instant instant(int index) {
        return Instant.parse(values.get(index));
    }
}
