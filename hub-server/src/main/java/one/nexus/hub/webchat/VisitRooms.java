package one.nexus.hub.webchat;

import io.micronaut.json.JsonMapper;
import one.nexus.hub.live.ColleagueTyping;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;
import one.nexus.hub.platform.queue.Broadcast;
import one.nexus.hub.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/**
 * The visitors' sockets of this node. Like the screens of the team they follow the events of the organisation, and read the
 * conversation as it is then; what an event says to whom is decided by what a visitor may read.
 */
@Singleton
class VisitRooms implements LiveTap, ColleagueTyping {

    private static final Logger LOG = LoggerFactory.getLogger(VisitRooms.class);
    private static final String TOPIC = "webchat.typing";
    private static final String CHAT = "chat";

    /** What may lead a visitor to another conversation than before, or to one at all. */
    private static final Set<String> PLACES = Set.of("conversation.opened", "conversation.merged");

    private final Map<OrganisationId, Set<VisitConnection>> connections = new ConcurrentHashMap<>();
    private final VisitorThread thread;
    private final Broadcast broadcast;
    private final JsonMapper json;
    /** One after the other, so that every socket is told in the order in which things happened. */
    private final Executor inTurn = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("visit-rooms").factory());

    VisitRooms(VisitorThread thread, Broadcast broadcast, JsonMapper json) {
        this.thread = thread;
        this.broadcast = broadcast;
        this.json = json;
        broadcast.listen(TOPIC, heard -> typed(new OrganisationId(Long.parseLong(heard.getOrDefault("org", "0"))),
                Long.parseLong(heard.getOrDefault("conversation", "0")), heard.getOrDefault("name", ""),
                Boolean.parseBoolean(heard.getOrDefault("on", "false"))));
    }

    /** Lets a socket in; it is greeted when everything that happens from then on will be told. */
    void enter(VisitConnection connection) {
        connections.computeIfAbsent(connection.visitor().organisation(), added -> ConcurrentHashMap.newKeySet())
                .add(connection);
        inTurn.execute(() -> guarded(List.of(connection), () -> {
            connection.show(thread.conversation(connection.visitor()));
            connection.send(written(new VisitFrame.Hello()));
        }));
    }

    void leave(VisitConnection connection) {
        connections.computeIfPresent(connection.visitor().organisation(), (organisation, here) -> {
            here.remove(connection);
            return here.isEmpty() ? null : here;
        });
    }

    /** All sockets of this node. */
    List<VisitConnection> all() {
        return connections.values().stream().flatMap(Collection::stream).toList();
    }

    @Override
    public void assigned(List<Event> events) {
        Map<OrganisationId, List<Event>> wanted = events.stream()
                .filter(event -> event.db().equals(CHAT) && connections.containsKey(event.organisation())
                        && event.number("conversation") != 0)
                .collect(Collectors.groupingBy(Event::organisation));
        wanted.forEach((organisation, batch) -> inTurn.execute(() -> tell(organisation, batch)));
    }

    @Override
    public void interrupted() {
        inTurn.execute(() -> all().forEach(this::reload));
    }

    @Override
    public void typing(OrganisationId organisation, long conversation, String name, boolean on) {
        typed(organisation, conversation, name, on);
        broadcast.tell(TOPIC,
                Map.of("org", organisation.toString(), "conversation", Long.toString(conversation), "name",
                        name, "on", Boolean.toString(on)));
    }

    private void typed(OrganisationId organisation, long conversation, String name, boolean on) {
        String frame = written(new VisitFrame.Typing(name, on));
        of(organisation, connection -> connection.shows(conversation)).forEach(connection -> connection.send(frame));
    }

    private void tell(OrganisationId organisation, List<Event> batch) {
        if (batch.stream().anyMatch(event -> PLACES.contains(event.type()))) {
            Set<Long> gone = batch.stream().map(event -> event.number("gone")).collect(Collectors.toSet());
            moved(of(organisation, connection -> connection.conversation().map(gone::contains).orElse(true)));
        }
        batch.stream().collect(Collectors.groupingBy(event -> event.number("conversation"))).forEach(
                (conversation, events) -> changed(of(organisation, connection -> connection.shows(conversation)),
                        conversation, events));
    }

    private void moved(List<VisitConnection> perhaps) {
        perhaps.forEach(connection -> guarded(List.of(connection), () -> {
            boolean before = connection.conversation().isPresent();
            connection.show(thread.conversation(connection.visitor()));
            if (before) {
                reload(connection);
            }
        }));
    }

    private void changed(List<VisitConnection> those, long conversation, List<Event> events) {
        if (those.isEmpty()) {
            return;
        }
        List<Long> messages = events.stream().map(event -> event.number("message")).filter(id -> id != 0).distinct()
                .toList();
        guarded(those, () -> {
            VisitorThread.Window now = thread.changed(those.getFirst().visitor(), conversation, messages);
            now.items().stream().map(message -> written(new VisitFrame.Message(message)))
                    .forEach(frame -> those.forEach(connection -> connection.send(frame)));
            those.stream().filter(connection -> connection.news(now.readUpTo())).forEach(connection -> now.readUpTo()
                    .ifPresent(upTo -> connection.send(written(new VisitFrame.Read(upTo)))));
        });
    }

    /** What could not be read is asked for by the panels themselves. */
    private void guarded(List<VisitConnection> those, Runnable telling) {
        try {
            telling.run();
        } catch (DatabaseUnavailable away) {
            LOG.debug("{} sockets of visitors are told to ask anew", those.size(), away);
            those.forEach(this::reload);
        } catch (RuntimeException failure) {
            LOG.warn("{} sockets of visitors are told to ask anew", those.size(), failure);
            those.forEach(this::reload);
        }
    }

    private void reload(VisitConnection connection) {
        connection.send(written(new VisitFrame.Reload()));
    }

    private List<VisitConnection> of(OrganisationId organisation, Predicate<VisitConnection> which) {
        return connections.getOrDefault(organisation, Set.of()).stream().filter(which).toList();
    }

    String written(VisitFrame frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
