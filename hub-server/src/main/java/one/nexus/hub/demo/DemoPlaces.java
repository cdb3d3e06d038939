package one.nexus.hub.demo;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.inject.Singleton;

/** What the demonstration's WAHA serves: its sessions, the inboxes they belong to, and the files of its chats. */
@Singleton
class DemoPlaces {

    private final Map<String, Place> sessions = new ConcurrentHashMap<>();
    private final Map<String, DrawnFile> files = new ConcurrentHashMap<>();

    /** The inbox of a session. */
    record Place(OrganisationId organisation, InboxId inbox) {}

    void connect(String session, Place place) {
        sessions.put(session, place);
    }

    Optional<Place> place(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    void offer(String name, DrawnFile file) {
        files.put(name, file);
    }

    Optional<DrawnFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
