package one.nexus.hub.conversation.intake;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/**
 * Finds the thread of a letter: that of the last letter it refers to which the inbox has, sent or received. Only what refers
 * to nothing known stays where the letter itself says that it belongs. The subject proves nothing.
 */
@Singleton
class Threads {

    private static final String LOOK_UP = """
        SELECT k.provider_id AS bare_id, k.from_me, m.author_address, a.scheme, a.value
        FROM message_key k
        JOIN message m ON m.id = k.message_id
        JOIN conversation c ON c.id = k.conversation_id AND c.kind = 'thread'
        JOIN LATERAL (
            SELECT scheme, value FROM address WHERE conversation_id = c.id ORDER BY scheme, value LIMIT 1
        ) a ON true
        WHERE k.inbox_id = :inbox AND k.provider_id = ANY(:ids) AND k.twin = ''
        """;

    private final ChatDatabase chat;

    Threads(ChatDatabase chat) {
        this.chat = chat;
    }

    /** A letter that is there, and the address of its thread. */
    record Place(String bareId, boolean fromMe, @Nullable String authorAddress, String scheme, String value) {

        Address thread() {
            return new Address(Address.Scheme.of(scheme), value);
        }
    }

    /** The items, each letter in its thread. */
    List<Item> found(List<Item> items) {
        return items.stream().anyMatch(item -> letter(item).isPresent())
                ? items.stream().map(item -> letter(item).map(letter -> placed(item, letter)).orElse(item)).toList()
                : items;
    }

    private static Optional<MessageReceived> letter(Item item) {
        return item.event() instanceof MessageReceived received
                && received.message().chat().kind() == Chat.Kind.THREAD ? Optional.of(received) : Optional.empty();
    }

    private Item placed(Item item, MessageReceived received) {
        InboundMessage letter = received.message();
        List<String> wanted = new ArrayList<>(references(letter));
        wanted.add(letter.id().bare());
        Map<String, Place> known = known(item.organisation(), item.inbox(), wanted);
        InboundMessage own = distinct(letter, Optional.ofNullable(known.get(letter.id().bare())));
        // the letter itself, when it comes again; then what it answers, and so on back
        return wanted.reversed().stream().filter(id -> !id.equals(letter.id().bare()) || own == letter)
                .flatMap(id -> Stream.ofNullable(known.get(id))).findFirst()
                .map(place -> at(item, received, own, place.thread()))
                .orElseGet(() -> own == letter ? item : at(item, received, own, first(letter, own)));
    }

    private static List<String> references(InboundMessage letter) {
        return letter.content() instanceof Content.Letter content ? content.head().thread() : List.of();
    }

    private Map<String, Place> known(OrganisationId organisation, long inbox, List<String> ids) {
        return chat.read(organisation, handle -> handle.createQuery(LOOK_UP)
                .bind("inbox", inbox).bindArray("ids", String.class, ids)
                .mapTo(Place.class).list()).stream()
                .collect(Collectors.toMap(Place::bareId, Function.identity(), (one, same) -> one));
    }

    /** Some programs give all their letters one id: what somebody else wrote under a known one is another letter. */
    private static InboundMessage distinct(InboundMessage letter, Optional<Place> same) {
        String writer = letter.sender().addresses().stream().findFirst().map(Address::toString).orElse("");
        if (same.isEmpty() || same.get().fromMe() || letter.id().fromMe()
                || writer.equals(same.get().authorAddress())) {
            return letter;
        }
        String id = UUID.nameUUIDFromBytes((letter.id().bare() + writer).getBytes(StandardCharsets.UTF_8)) + "@same.id";
        return changed(letter, new MessageId(new MessageKey(false, id), id), letter.chat());
    }

    private static Address first(InboundMessage letter, InboundMessage own) {
        Address.Scheme scheme = letter.chat().addresses().getFirst().scheme();
        return new Address(scheme, references(letter).stream().findFirst().orElse(own.id().bare()));
    }

    private static Item at(Item item, MessageReceived received, InboundMessage letter, Address thread) {
        var place = new Chat(thread.value(), Chat.Kind.THREAD,
                Stream.concat(Stream.of(thread), letter.chat().addresses().stream().skip(1)).toList());
        return new Item(item.arrival(),
                new MessageReceived(received.envelope(), changed(letter, letter.id(), place)));
    }

    private static InboundMessage changed(InboundMessage letter, MessageId id, Chat place) {
        return new InboundMessage(id, place, letter.sender(), letter.sentAt(), letter.source(), letter.content(),
                letter.quoted(), letter.ack(), letter.flags());
    }
}
