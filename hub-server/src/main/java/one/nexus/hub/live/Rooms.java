package one.nexus.hub.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.EventLog;
import one.nexus.hub.platform.outbox.LiveTap;
import one.nexus.hub.platform.outbox.Trace;
import one.nexus.hub.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The rooms of this node: lets sockets in, shows them what happens, replays what they missed. */
@Singleton
class Rooms implements LiveTap, Room.Deliver {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);

    /** A screen that missed more than this is quicker to fetch everything anew. */
    private static final int MOST_REPLAYED = 500;

    private final Map<OrganisationId, Room> rooms = new ConcurrentHashMap<>();
    private final Gallery gallery;
    private final Frames frames;
    private final EventLog eventLog;
    private final ChatDatabase chatDatabase;
    private final CoreDatabase coreDatabase;
    private final Clock clock;
    private final Timer lag;

    Rooms(Gallery gallery, Frames frames, EventLog eventLog, ChatDatabase chat, CoreDatabase core, Clock clock,
            MeterRegistry meters) {
        this.gallery = gallery;
        this.frames = frames;
        this.eventLog = eventLog;
        this.chatDatabase = chat;
        this.coreDatabase = core;
        this.clock = clock;
        this.lag = Timer.builder("nexus.live.lag")
                .description("From the event's transaction to the sockets of this node")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("nexus.live.sockets", this, rooms -> rooms.all().size());
    }

    @Override
    public void assigned(List<Event> events) {
        events.stream().collect(Collectors.groupingBy(Event::organisation)).forEach((organisation, batch) -> Optional
                .ofNullable(rooms.get(organisation)).ifPresent(room -> room.happened(batch)));
    }

    /** The broker was away: what other nodes numbered meanwhile is read from the log. */
    @Override
    public void interrupted() {
        rooms.forEach((organisation, room) -> room.then(() -> {
            Cursor head = head(organisation);
            room.connections().stream().filter(Connection::resumed).collect(Collectors.groupingBy(Connection::sent))
                    .forEach((sent, screens) -> catchUp(organisation, screens, sent, head));
        }));
    }

    void enter(Connection connection) {
        rooms.compute(connection.caller().organisation(), (organisation, present) -> {
            Room room = Optional.ofNullable(present).orElseGet(() -> new Room(this));
            room.add(connection);
            return room;
        });
    }

    void leave(Connection connection) {
        rooms.computeIfPresent(connection.caller().organisation(), (organisation, room) -> {
            room.remove(connection);
            return room.isEmpty() ? null : room;
        });
    }

    Optional<Room> of(OrganisationId organisation) {
        return Optional.ofNullable(rooms.get(organisation));
    }

    Collection<OrganisationId> organisations() {
        return List.copyOf(rooms.keySet());
    }

    private Collection<Connection> all() {
        return rooms.values().stream().flatMap(room -> room.connections().stream()).toList();
    }

    /** Has {@code greeting} greet a socket that has entered, in its turn, together with whoever else has come by then. */
    void arrived(Room.Arrival arrival, Consumer<List<Room.Arrival>> greeting) {
        of(arrival.connection().caller().organisation()).ifPresent(room -> room.arrived(arrival, greeting));
    }

    /**
     * Greets sockets of one organisation and gives each what it missed since its cursor, then everything that happens; without
     * a cursor from now on. In their turn only ({@link #arrived}).
     */
    void resume(List<Room.Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        OrganisationId organisation = arrivals.getFirst().connection().caller().organisation();
        Cursor head = head(organisation);
        String hello = frames.write(new ServerFrame.Hello(head));
        arrivals.forEach(arrival -> {
            arrival.connection().resumeFrom(head);
            arrival.connection().send(hello);
        });
        arrivals.stream()
                .collect(Collectors.groupingBy(arrival -> arrival.cursor().orElse(head),
                        Collectors.mapping(Room.Arrival::connection, Collectors.toList())))
                .forEach((seen, screens) -> catchUp(organisation, screens, seen, head));
    }

    private Cursor head(OrganisationId organisation) {
        return new Cursor(eventLog.head(chatDatabase, organisation), eventLog.head(coreDatabase, organisation));
    }

    /** Shows sockets everything since {@code from}, or has them reload. */
    private void catchUp(OrganisationId organisation, List<Connection> screens, Cursor from, Cursor head) {
        Optional<List<Event>> chat = eventLog.since(chatDatabase, organisation, from.chat(), MOST_REPLAYED + 1);
        Optional<List<Event>> core = eventLog.since(coreDatabase, organisation, from.core(), MOST_REPLAYED + 1);
        if (chat.isEmpty() || core.isEmpty() || chat.get().size() + core.get().size() > MOST_REPLAYED) {
            String reload = frames.write(new ServerFrame.Reload());
            screens.forEach(screen -> {
                screen.resumeFrom(head);
                screen.send(reload);
            });
            return;
        }
        screens.forEach(screen -> screen.resumeFrom(from));
        pushTo(screens, gallery.show(chat.get()));
        pushTo(screens, gallery.show(core.get()));
    }

    private static void pushTo(Collection<Connection> connections, List<Gallery.Shown> shown) {
        for (Connection connection : connections) {
            shown.forEach(one -> connection.push(one.db(), one.seq(), one.permission(), one.frame()));
        }
    }

    @Override
    public void deliver(Room room, List<Event> batch) {
        pushTo(room.connections(), gallery.show(batch));
        batch.forEach(event -> lag.record(Duration.between(event.at(), clock.instant())));
        if (log.isDebugEnabled()) {
            Trace.each(batch, event -> log.debug("{} number {} of {} went to {} sockets", event.type(), event.seq(),
                    event.db(), room.connections().size()));
        }
    }

    @Override
    public void reload(Room room, Optional<RuntimeException> failure) {
        failure.ifPresent(
                reason -> log.warn("Events could not be shown; {} sockets are told to reload", room.connections()
                        .size(), reason));
        room.broadcast(frames.write(new ServerFrame.Reload()));
    }
}
