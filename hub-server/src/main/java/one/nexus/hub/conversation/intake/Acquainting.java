package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.Acquaintances;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.contact.Identity;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The network told later that a hidden id and a phone are one person's: contact and conversation follow. */
@Singleton
class Acquainting implements Acquaintances {

    private final Contacts contacts;
    private final ChatDatabase database;
    private final KnownAddresses known;
    private final Openings openings;
    private final Outbox outbox;
    private final Clock clock;

    Acquainting(Contacts contacts, ChatDatabase database, KnownAddresses known, Openings openings, Outbox outbox,
            Clock clock) {
        this.contacts = contacts;
        this.database = database;
        this.known = known;
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void proven(OrganisationId organisation, InboxId inbox, String chatKey, List<Address> addresses,
            String name) {
        ContactRef person = contacts.identify(organisation, new Identity(addresses, Wording.storable(name)));
        Chat chat = new Chat(chatKey, Chat.Kind.PERSON, addresses);
        List<AddressKey> keys = AddressKey.of(inbox.value(), chat);
        var introduction = new Introduction(inbox.value(), chat, keys, Optional.of(person), name, "");
        Map<AddressKey, Known> learnt = database.write(organisation, handle -> {
            var happenings = new Happenings(organisation, new Actor.System());
            Known place = openings.open(handle, happenings, introduction, clock.instant());
            happenings.record(handle, outbox);
            Map<AddressKey, Known> places = new HashMap<>();
            keys.forEach(key -> places.put(key, place));
            return places;
        });
        known.learn(learnt);
    }
}
