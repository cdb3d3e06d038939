package one.nexus.hub.live;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jakarta.inject.Singleton;

/** A feature of the tests: things happen, and screens that may read conversations (or manage the team) see them. */
@Singleton
class Things implements Presenter {

    private final ChatDatabase chat;
    private final Outbox outbox;

    Things(ChatDatabase chat, Outbox outbox) {
        this.chat = chat;
        this.outbox = outbox;
    }

    @Serdeable
    record Thing(long thing, String words) {}

    void happen(OrganisationId organisation, long thing) {
        happen(organisation, "thing.happened", thing);
    }

    /** Many things happen in one commit, each of them told in two kilobytes. */
    void happenTogether(OrganisationId organisation, long things) {
        chat.write(organisation, handle -> {
            outbox.appendAll(handle, LongStream.rangeClosed(1, things).mapToObj(thing -> new NewEvent(organisation,
                    "thing.happened", new Actor.System(), Map.of("thing", thing, "words", "x".repeat(2048)))).toList(),
                    Collections.nCopies((int) things, ""));
            return things;
        });
    }

    void happenToManagers(OrganisationId organisation, long thing) {
        happen(organisation, "thing.managed", thing);
    }

    private void happen(OrganisationId organisation, String type, long thing) {
        chat.write(organisation, handle -> {
            outbox.append(handle, new NewEvent(organisation, type, new Actor.System(), Map.of("thing", thing)));
            return thing;
        });
    }

    @Override
    public Map<String, String> permissions() {
        return Map.of("thing.happened", "conversation.read", "thing.managed", "team.manage");
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        return events.stream().collect(Collectors.toMap(Event::seq,
                event -> new Thing(event.number("thing"), event.text("words"))));
    }
}
