package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.MetaTime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One change of a delivery: what is told of one number.
 *
 * @param envelope the surroundings; WhatsApp does not say when it built them, so their time is that of receipt
 * @param value    what is told
 */
record CloudChange(Envelope envelope, Json value) {

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z_]{0,59}");

    static CloudChange of(Json entry, Json change, Instant receivedAt) {
        Json value = change.at("value");
        String field = change.text("field").filter(name -> FIELD.matcher(name).matches()).orElse("");
        String number = value.text("metadata", "phone_number_id").orElse("");
        List<Address> own = value.text("metadata", "display_phone_number").map(text -> text.replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty()).map(Address::whatsAppPhone).stream().toList();
        return new CloudChange(new Envelope("", field, number,
                MetaTime.read(entry, "time", receivedAt), own), value);
    }

    /** Who is told of beside the messages under this id, or the only one there is. */
    Json contact(Optional<String> phone, Optional<String> userId) {
        List<Json> all = value.items("contacts");
        Stream<Json> named = all.stream().filter(contact -> same(contact.text("wa_id"), phone)
                || same(contact.text("user_id"), userId) || same(contact.text("wa_id"), userId));
        boolean nobodyNamed = phone.isEmpty() && userId.isEmpty();
        return named.findFirst().orElseGet(() -> nobodyNamed && all.size() == 1 ? all.getFirst() : Json.NOTHING);
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    /** A time in whole seconds. */
    Instant time(Json object) {
        return Instant.ofEpochSecond(MetaTime.read(object, "timestamp", envelope.at()).getEpochSecond());
    }
}
