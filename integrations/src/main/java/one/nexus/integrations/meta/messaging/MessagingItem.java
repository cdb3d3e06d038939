package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.MetaTime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that happened between the account and a person.
 *
 * @param envelope the surroundings
 * @param payload  sender, recipient, time, and one field whose name says what happened
 * @param person   the other side
 * @param fromMe   whether the account did it
 */
record MessagingItem(Envelope envelope, Json payload, Address person, boolean fromMe) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,30}");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z_]{0,59}");
    private static final Set<String> SURROUNDINGS = Set.of("sender", "recipient", "timestamp", "is_self");

    /** What happened, by its own name; the surroundings alone where nobody can be told from it. */
    static Envelope envelope(Network network, Json entry, Json item, Instant receivedAt) {
        String account = entry.text("id").filter(id -> ID.matcher(id).matches()).orElse("");
        List<Address> own = account.isEmpty() ? List.of() : List.of(new Address(network.scheme(), account));
        String name = item.node().properties().stream().map(Map.Entry::getKey)
                .filter(field -> FIELD.matcher(field).matches() && !SURROUNDINGS.contains(field)).findFirst()
                .orElse("");
        return new Envelope("", name, account, MetaTime.read(entry, "time", receivedAt), own);
    }

    /** An echo names the account as its sender. */
    static Optional<MessagingItem> of(Network network, Envelope envelope, Json item) {
        Optional<String> sender = id(item.at("sender"));
        boolean mine = item.isTrue("message", "is_echo") || sender.filter(envelope.session()::equals).isPresent();
        Optional<String> other = mine ? id(item.at("recipient")) : sender;
        return other.map(id -> new MessagingItem(envelope, item, new Address(network.scheme(), id), mine));
    }

    private static Optional<String> id(Json somebody) {
        return somebody.text("id").filter(text -> ID.matcher(text).matches());
    }

    String key() {
        return person.value();
    }

    Chat chat() {
        return new Chat(key(), Chat.Kind.PERSON, List.of(person));
    }

    Party author() {
        return new Party(fromMe ? envelope.own() : List.of(person), Optional.empty());
    }

    MessageKey message(String mid) {
        return new MessageKey(fromMe, mid);
    }

    /** In milliseconds. */
    Instant exactly() {
        return MetaTime.read(payload, "timestamp", envelope.at());
    }

    /** In whole seconds. */
    Instant at() {
        return Instant.ofEpochSecond(exactly().getEpochSecond());
    }
}
