package one.nexus.integrations.meta;

import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.OptionalLong;

/** Times as Meta writes them: seconds or milliseconds, as a number or as text. */
public final class MetaTime {

    /** Seconds do not get this far before the year 5138, milliseconds passed it in 1973. */
    private static final long SURELY_MILLIS = 100_000_000_000L;
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    private MetaTime() {}

    /** The time of a field; another where there is none. */
    public static Instant read(Json object, String field, Instant otherwise) {
        OptionalLong told = object.whole(field);
        if (told.isEmpty() || told.getAsLong() <= 0) {
            return otherwise;
        }
        long millis = told.getAsLong() >= SURELY_MILLIS ? told.getAsLong() : told.getAsLong() * 1000;
        return millis <= LATEST ? Instant.ofEpochMilli(millis) : otherwise;
    }
}
