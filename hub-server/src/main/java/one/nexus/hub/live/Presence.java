package one.nexus.hub.live;

import io.micronaut.scheduling.annotation.Scheduled;
import one.nexus.hub.platform.queue.Broadcast;
import one.nexus.hub.shared.OrganisationId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/**
 * Who of an organisation has a socket open, on any node. Each node tells the others its own people when they change and
 * every 20 s; one that was not heard for a minute is taken for gone.
 */
@Singleton
class Presence {

    private static final String TOPIC = "live.presence";
    private static final String PERMISSION = "team.read";
    private static final Duration GONE_AFTER = Duration.ofMinutes(1);

    private final Map<OrganisationId, Map<String, Heard>> elsewhere = new ConcurrentHashMap<>();
    private final Map<OrganisationId, List<Long>> shown = new ConcurrentHashMap<>();
    private final Rooms rooms;
    private final Broadcast broadcast;
    private final Frames frames;
    private final Clock clock;

    Presence(Rooms rooms, Broadcast broadcast, Frames frames, Clock clock) {
        this.rooms = rooms;
        this.broadcast = broadcast;
        this.frames = frames;
        this.clock = clock;
        broadcast.listen(TOPIC, this::hear);
    }

    /** What another node said, and when. */
    private record Heard(List<Long> users, Instant at) {}

    void came(Connection connection) {
        OrganisationId organisation = connection.caller().organisation();
        tell(organisation);
        show(organisation);
    }

    void left(Connection connection) {
        came(connection);
    }

    /** Sends one screen who is there, whatever it was sent before. */
    void greet(Connection connection) {
        sendTo(connection, frames.write(new ServerFrame.Presence(online(connection.caller().organisation()))));
    }

    @Scheduled(fixedDelay = "20s")
    void repeat() {
        Instant limit = clock.instant().minus(GONE_AFTER);
        elsewhere.values().forEach(nodes -> nodes.values().removeIf(heard -> heard.at().isBefore(limit)));
        rooms.organisations().forEach(organisation -> {
            tell(organisation);
            show(organisation);
        });
    }

    private void hear(Map<String, String> said) {
        OrganisationId organisation = new OrganisationId(Long.parseLong(said.getOrDefault("org", "0")));
        List<Long> users = Stream.of(said.getOrDefault("users", "").split(",")).filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
        elsewhere.computeIfAbsent(organisation, any -> new ConcurrentHashMap<>())
                .put(said.getOrDefault("node", ""), new Heard(users, clock.instant()));
        show(organisation);
    }

    private void tell(OrganisationId organisation) {
        String users = here(organisation).mapToObj(Long::toString).collect(Collectors.joining(","));
        broadcast.tell(TOPIC, Map.of("org", organisation.toString(), "users", users));
    }

    private void show(OrganisationId organisation) {
        List<Long> online = online(organisation);
        if (!online.equals(shown.put(organisation, online))) {
            String frame = frames.write(new ServerFrame.Presence(online));
            rooms.of(organisation)
                    .ifPresent(room -> room.connections().forEach(connection -> sendTo(connection, frame)));
        }
    }

    /** Who is there is told to those alone who may know the team. */
    private static void sendTo(Connection connection, String frame) {
        if (connection.resumed() && connection.caller().may(PERMISSION)) {
            connection.send(frame);
        }
    }

    private List<Long> online(OrganisationId organisation) {
        TreeSet<Long> users = here(organisation).boxed().collect(Collectors.toCollection(TreeSet::new));
        elsewhere.getOrDefault(organisation, Map.of()).values().forEach(heard -> users.addAll(heard.users()));
        return List.copyOf(users);
    }

    private LongStream here(OrganisationId organisation) {
        return rooms.of(organisation)
                .stream()
                .flatMap(room -> room.connections().stream())
                .mapToLong(connection -> connection.caller().user().value())
                .distinct();
    }
}
