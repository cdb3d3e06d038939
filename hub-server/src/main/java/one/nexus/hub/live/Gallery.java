package one.nexus.hub.live;

import one.nexus.hub.platform.outbox.Event;

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

    private final Map<String, Presenter> presenters = new HashMap<>();
    private final Frames frames;

    Gallery(List<Presenter> presenters, Frames frames) {
        this.frames = frames;
        for (Presenter presenter : presenters) {
            for (String type : presenter.types()) {
                Presenter other = this.presenters.put(type, presenter);
                if (other != null) {
                    throw new IllegalStateException("two presenters for " + type);
                }
            }
        }
    }

    /** One event as its sockets get it. */
    record Shown(String db, long seq, String permission, String frame) {}

    /** The frames of {@code events} (of one organisation), in their order; events that no screen shows are left out. */
    List<Shown> show(List<Event> events) {
        Map<Event, LiveView> views = views(events);
        List<Shown> shown = new ArrayList<>(views.size());
        for (Event event : events) {
            Optional.ofNullable(views.get(event)).ifPresent(view -> shown.add(shown(event, view)));
        }
        return shown;
    }

    private Map<Event, LiveView> views(List<Event> events) {
        Map<Presenter, Map<String, List<Event>>> asked = new LinkedHashMap<>();
        for (Event event : events) {
            Optional.ofNullable(presenters.get(event.type()))
                    .ifPresent(presenter -> asked.computeIfAbsent(presenter, any -> new LinkedHashMap<>())
                            .computeIfAbsent(event.db(), any -> new ArrayList<>())
                            .add(event));
        }
        Map<Event, LiveView> views = new HashMap<>();
        asked.forEach((presenter, byDatabase) -> byDatabase.values().forEach(batch -> {
            Map<Long, LiveView> found = presenter.present(batch.getFirst().organisation(), batch);
            batch.forEach(
                    event -> Optional.ofNullable(found.get(event.seq())).ifPresent(view -> views.put(event, view)));
        }));
        return views;
    }

    private Shown shown(Event event, LiveView view) {
        String frame = frames.write(new ServerFrame.Happened(event.db(), event.seq(), event.type(), event.at(),
                event.actor().code(), view.body()));
        return new Shown(event.db(), event.seq(), view.permission(), frame);
    }
}
