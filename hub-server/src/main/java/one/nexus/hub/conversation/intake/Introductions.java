package one.nexus.hub.conversation.intake;

import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.contact.Identity;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Chat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Finds out who writes, before anything is written: known senders from memory, the others from the tables. */
@Singleton
class Introductions {

    private final KnownAddresses known;
    private final Contacts contacts;
    private final ChatDatabase chat;

    Introductions(KnownAddresses known, Contacts contacts, ChatDatabase chat) {
        this.known = known;
        this.contacts = contacts;
        this.chat = chat;
    }

    /** Who of {@code items} needs a conversation opened, joined or given a name, by the addresses of the chat. */
    Map<List<AddressKey>, Introduction> of(List<Item> items) {
        Map<OrganisationId, List<Item>> strangers = items.stream().filter(this::strange)
                .collect(Collectors.groupingBy(Item::organisation, LinkedHashMap::new, Collectors.toList()));
        Map<List<AddressKey>, Introduction> all = new LinkedHashMap<>();
        strangers.forEach((organisation, theirs) -> {
            chat.readByKey(organisation, handle -> {
                known.load(handle, theirs.stream().flatMap(item -> keys(item).stream()).distinct().toList());
                return true;
            });
            introduce(organisation, theirs.stream().filter(this::strange).toList(), all);
        });
        return all;
    }

    /** Whether its sender is not remembered, or goes by another name than before. */
    boolean strange(Item item) {
        List<AddressKey> keys = keys(item);
        if (keys.isEmpty()) {
            return false;
        }
        Optional<Known> place = known.find(keys);
        return place.isEmpty() || !item.ofMany() && !(item.told().isEmpty() || item.told().equals(place.get().name()));
    }

    private void introduce(OrganisationId organisation, Collection<Item> items,
            Map<List<AddressKey>, Introduction> all) {
        Map<List<AddressKey>, Item> persons = new LinkedHashMap<>();
        for (Item item : items) {
            Chat where = item.opens().orElseThrow();
            if (where.kind() == Chat.Kind.GROUP) {
                all.put(keys(item), new Introduction(item.inbox(), where, keys(item), Optional.empty(), "", ""));
            } else {
                persons.merge(keys(item), item, (first, next) -> next.told().isEmpty() ? first : next);
            }
        }
        if (persons.isEmpty()) {
            return;
        }
        List<ContactRef> found = contacts.identify(organisation, persons.values().stream().map(Introductions::identity)
                .toList());
        int index = 0;
        for (Item item : persons.values()) {
            all.put(keys(item), new Introduction(item.inbox(), item.opens().orElseThrow(), keys(item),
                    Optional.of(found.get(index++)), item.told(), Wording.storable(item.subject())));
        }
    }

    /** A thread is no way to know a person again. */
    private static Identity identity(Item item) {
        Chat place = item.opens().orElseThrow();
        return new Identity(place.addresses().stream().skip(place.kind().isOneOfSeveral() ? 1 : 0).toList(),
                Wording.storable(item.told()));
    }

    static List<AddressKey> keys(Item item) {
        return item.opens().map(place -> AddressKey.of(item.inbox(), place)).orElse(List.of());
    }
}
