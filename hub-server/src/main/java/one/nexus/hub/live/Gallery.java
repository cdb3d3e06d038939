package one.nexus.hub.live;

import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.team.Permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** All presenters: turns events into the frames that show them, a few queries for a whole batch. */
@Singleton
class Gallery {

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Frames frames;

    Gallery(List<Presenter> presenters, Frames frames) {
        this.frames = frames;
        presenters.forEach(presenter -> presenter.permissions()
                .forEach((type, permission) -> declare(type, new Kind(presenter, permission))));
    }

    /** Who shows the events of one type, and to whom. */
    private record Kind(Presenter presenter, String permission) {

        /** Refuses a code that is no permission: nobody could ever see the event. */
        Kind {
            if (!Permission.ALL.contains(permission)) {
                throw new IllegalArgumentException(permission + " is no permission");
            }
        }
    }

    private void declare(String type, Kind kind) {
        if (kinds.put(type, kind) != null) {
            throw new IllegalStateException("two presenters for " + type);
        }
    }

    /** One event as its sockets get it. */
    record Shown(String db, long seq, String permission, String frame) {}

    /** The frames of {@code events} (of one organisation), in their order; events that no screen shows are left out. */
    List<Shown> show(List<Event> events) {
        Map<Event, Object> bodies = bodies(events);
        List<Shown> shown = new ArrayList<>(bodies.size());
        for (Event event : events) {
            Optional.ofNullable(bodies.get(event)).ifPresent(body -> Optional.ofNullable(kinds.get(event.type()))
                    .ifPresent(kind -> shown.add(shown(event, kind, body))));
        }
        return shown;
    }

    private Map<Event, Object> bodies(List<Event> events) {
        Map<Presenter, Map<String, List<Event>>> asked = new LinkedHashMap<>();
        for (Event event : events) {
            Optional.ofNullable(kinds.get(event.type()))
                    .ifPresent(kind -> asked.computeIfAbsent(kind.presenter(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(event.db(), any -> new ArrayList<>())
                            .add(event));
        }
        Map<Event, Object> bodies = new HashMap<>();
        asked.forEach((presenter, byDatabase) -> byDatabase.values().forEach(batch -> {
            Map<Long, Object> found = presenter.present(batch.getFirst().organisation(), batch);
            batch.forEach(
                    event -> Optional.ofNullable(found.get(event.seq())).ifPresent(body -> bodies.put(event, body)));
        }));
        return bodies;
    }

    private Shown shown(Event event, Kind kind, Object body) {
        String frame = frames.write(new ServerFrame.Happened(event.db(), event.seq(), event.type(), event.at(),
                event.actor().code(), body));
        return new Shown(event.db(), event.seq(), kind.permission(), frame);
    }
}
