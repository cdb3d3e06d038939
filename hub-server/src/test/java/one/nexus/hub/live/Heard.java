package one.nexus.hub.live;

import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.inject.Singleton;

/** What this node has been told of. */
@Singleton
class Heard implements LiveTap {

    private final Set<String> types = ConcurrentHashMap.newKeySet();

    @Override
    public void assigned(List<Event> events) {
        events.forEach(event -> types.add(event.type()));
    }

    boolean of(String type) {
        return types.contains(type);
    }
}
