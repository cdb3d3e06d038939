package one.nexus.hub.live;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.MemberView;
import one.nexus.hub.team.Members;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Shows the screens who joined and what changed of a member. The team's own feature lies below the sockets. */
@Singleton
class MemberPresenter implements Presenter {

    private final Members members;

    MemberPresenter(Members members) {
        this.members = members;
    }

    @Serdeable
    record Shown(MemberView member) {}

    @Override
    public Map<String, String> permissions() {
        return Map.of("member.changed", "team.read");
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        List<Long> ids = events.stream().map(event -> event.number("user")).distinct().toList();
        Map<Long, MemberView> found = members.views(organisation, ids).stream()
                .collect(Collectors.toMap(MemberView::id, Function.identity()));
        Map<Long, Object> presented = new HashMap<>();
        events.forEach(event -> Optional.ofNullable(found.get(event.number("user")))
                .ifPresent(member -> presented.put(event.seq(), new Shown(member))));
        return presented;
    }
}
