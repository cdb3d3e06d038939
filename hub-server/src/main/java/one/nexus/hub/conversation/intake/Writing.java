package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.platform.data.Together;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.InboundEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Writes what arrived for one organisation, in one transaction and in this order. */
@Singleton
class Writing {

    private final KnownAddresses known;
    private final Openings openings;
    private final Reading reading;
    private final Echoes echoes;
    private final Storing storing;
    private final Asides asides;
    private final Outbox outbox;

    Writing(KnownAddresses known, Openings openings, Reading reading, Echoes echoes, Storing storing,
            Asides asides, Outbox outbox) {
        this.known = known;
        this.openings = openings;
        this.reading = reading;
        this.echoes = echoes;
        this.storing = storing;
        this.asides = asides;
        this.outbox = outbox;
    }

    /**
     * @param last takes the statements that nothing of this waits for
     * @return the addresses learnt, to be remembered once the transaction has committed
     */
    Map<AddressKey, Known> write(Together last, OrganisationId organisation, List<Item> items,
            Map<List<AddressKey>, Introduction> introductions) {
        Handle handle = last.handle();
        var happenings = new Happenings(organisation, new Actor.System());
        Map<AddressKey, Known> learnt = new HashMap<>();
        Map<List<AddressKey>, Known> places = places(handle, happenings, items, introductions, learnt);
        Map<Long, Long> followed = storing.store(last, happenings, messages(handle, happenings, items, places));
        places.forEach((keys, place) -> Optional.ofNullable(followed.get(place.conversation()))
                .ifPresent(next -> keys.forEach(key -> learnt.put(key, place.at(next)))));
        for (Item item : items) {
            happenings.under(item.arrival().trace());
            asides.hear(last, happenings, item);
        }
        happenings.record(last, outbox);
        return learnt;
    }

    /** Where each chat's messages go; conversations of strangers are opened now. */
    private Map<List<AddressKey>, Known> places(Handle handle, Happenings happenings, List<Item> items,
            Map<List<AddressKey>, Introduction> introductions, Map<AddressKey, Known> learnt) {
        Map<List<AddressKey>, Known> places = new LinkedHashMap<>();
        for (Item item : items) {
            List<AddressKey> keys = Introductions.keys(item);
            if (keys.isEmpty() || places.containsKey(keys)) {
                continue;
            }
            happenings.under(item.arrival().trace());
            Optional<Known> remembered = introductions.containsKey(keys) ? Optional.empty() : known.find(keys);
            Known place = remembered.orElseGet(() -> openings.open(handle, happenings,
                    introduced(introductions, keys), item.arrival().at()));
            places.put(keys, place);
            if (remembered.isEmpty()) {
                keys.forEach(key -> learnt.put(key, place));
            }
        }
        if (!learnt.isEmpty()) {
            follow(handle, places, learnt);
        }
        return places;
    }

    /** An item of this group may have proved two conversations to be one after another was already led to the one that is gone. */
    private static void follow(Handle handle, Map<List<AddressKey>, Known> places, Map<AddressKey, Known> learnt) {
        Map<Long, Long> merged = handle.createQuery("SELECT gone, kept FROM conversation_merge WHERE gone = ANY (:led)")
                .bindArray("led", Long.class, places.values().stream().map(Known::conversation).distinct().toArray())
                .setMapKeyColumn("gone").setMapValueColumn("kept").collectInto(new GenericType<Map<Long, Long>>() {
                });
        places.replaceAll((keys, place) -> place.at(merged.getOrDefault(place.conversation(), place.conversation())));
        learnt.replaceAll((key, place) -> place.at(merged.getOrDefault(place.conversation(), place.conversation())));
    }

    /** Somebody else's group may have made the cache forget meanwhile: then the whole group is begun again. */
    private static Introduction introduced(Map<List<AddressKey>, Introduction> introductions, List<AddressKey> keys) {
        Introduction introduction = introductions.get(keys);
        if (introduction == null) {
            throw new StaleAddresses();
        }
        return introduction;
    }

    private List<Storing.Candidate> messages(Handle handle, Happenings happenings, List<Item> items,
            Map<List<AddressKey>, Known> places) {
        List<Storing.Candidate> candidates = new ArrayList<>();
        for (Item item : items) {
            Known place = places.get(Introductions.keys(item));
            if (place == null) {
                continue;
            }
            happenings.under(item.arrival().trace());
            switch (item.event()) {
                case InboundEvent.MessageReceived received -> {
                    NewMessage message = reading.message(item, received, place);
                    if (!recognised(handle, happenings, received, message)) {
                        candidates.add(new Storing.Candidate(item, message, place));
                    }
                }
                case InboundEvent.CallChanged call ->
                    candidates.add(new Storing.Candidate(item, reading.call(item, call, place), place));
                case InboundEvent.Introduced nothingSaid -> {
                }
                default -> throw new IllegalStateException("this event has no place");
            }
        }
        return candidates;
    }

    private boolean recognised(Handle handle, Happenings happenings, InboundEvent.MessageReceived received,
            NewMessage message) {
        return message.fromMe() && echoes.recognise(handle, happenings, message, received.message());
    }
}
