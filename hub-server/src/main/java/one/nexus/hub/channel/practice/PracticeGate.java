package one.nexus.hub.channel.practice;

import io.micronaut.http.HttpRequest;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Lets only the key of a session's own inbox in, as WAHA's {@code X-Api-Key}. */
@Singleton
final class PracticeGate {

    private final PracticeStore store;

    PracticeGate(PracticeStore store) {
        this.store = store;
    }

    /** Whose session it is, when the key opens it. */
    Optional<PracticeRow.Place> opened(HttpRequest<?> request, String session) {
        String key = Optional.ofNullable(request.getHeaders().get("X-Api-Key")).orElse("");
        return PracticeRow.place(session).filter(place -> store.opens(place, key));
    }

    /** The session, when the key opens it and it is there. */
    Optional<PracticeRow> session(HttpRequest<?> request, String session) {
        return opened(request, session).flatMap(place -> store.find(place.organisation(), place.inbox()));
    }
}
