package one.nexus.hub.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Optional;

/**
 * How far a screen has seen: the last sequence of each database, because each has an order of its own.
 *
 * @param chat the last {@code seq} of the chat database
 * @param core the last {@code seq} of the core database
 */
@Serdeable
record Cursor(long chat, long core) {

    /** The cursor in the address of a handshake; empty on a screen's first visit, or when it is not two numbers. */
    static Optional<Cursor> of(HttpRequest<?> request) {
        Optional<Long> chat = request.getParameters().get("chat", Long.class);
        Optional<Long> core = request.getParameters().get("core", Long.class);
        return chat.flatMap(seen -> core.map(other -> new Cursor(seen, other)));
    }

    long of(String db) {
        return db.equals("chat") ? chat : core;
    }

    /** The cursor after an event of {@code db} with {@code seq}; never goes back. */
    Cursor after(String db, long seq) {
        return db.equals("chat") ? new Cursor(Math.max(chat, seq), core) : new Cursor(chat, Math.max(core, seq));
    }
}
