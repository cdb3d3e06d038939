package one.nexus.hub.platform.web;

import one.nexus.hub.platform.crypto.Signatures;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Makes and reads the cursors of lists that are paged by key: opaque to the client, and signed, so that none can be made up. */
@Singleton
public class Cursors {

    private static final String SEPARATOR = "\u001F";

    private final Signatures signatures;

    Cursors(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * A page of {@code list}.
     *
     * @param found the rows in order, up to one more than {@code limit}: the one more says that there is a next page
     * @param key the values of a row that the list is sorted by, as the next query needs them
     */
    public <T> Page<T> page(String list, List<T> found, int limit, Function<T, List<?>> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, write(list, key.apply(items.getLast())));
    }

    /** A cursor that stands for {@code key} in {@code list}. */
    public String write(String list, List<?> key) {
        return signatures.sign("cursor " + list,
                key.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR)));
    }

    /**
     * Where {@code cursor} stands in {@code list}, empty at its beginning.
     *
     * @throws Malformed (400) for a cursor that this installation did not give for this list
     */
    public Optional<Cursor> read(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        String payload = signatures.open("cursor " + list, cursor).orElseThrow(() -> new Malformed("cursor"));
        return Optional.of(new Cursor(Arrays.asList(payload.split(SEPARATOR, -1))));
    }
}
