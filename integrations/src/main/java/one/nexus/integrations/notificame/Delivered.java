package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What NotificaMe delivered: one thing that happened.
 *
 * @param envelope   the surroundings
 * @param root       all of it
 * @param market     NotificaMe's word for the network: {@code instagram}
 * @param receivedAt by our clock
 */
record Delivered(Envelope envelope, Json root, String market, Instant receivedAt) {

    /** What a person is called behind NotificaMe, network by network: {@code instagram:1098765432109876}. */
    static final Address.Scheme SCHEME = new Address.Scheme("notificame");

    private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern PHONE = Pattern.compile("\\+?[1-9][0-9]{5,17}");

    static Delivered of(Json root, Instant receivedAt) {
        String market = root.text("channel").or(() -> root.text("message", "channel"))
                .filter(word -> WORD.matcher(word).matches()).orElse("");
        String name = root.text("type").filter(word -> EVENT.matcher(word).matches()).orElse("");
        List<Address> own = id(root, "subscriptionId").map(id -> address(market, id)).stream().toList();
        Envelope envelope = new Envelope(id(root, "id").orElse(""), name, "",
                NotificameTime.read(root.text("timestamp"), receivedAt), own);
        return new Delivered(envelope, root, market, receivedAt);
    }

    /** An id, if it can be one. */
    static Optional<String> id(Json object, String... path) {
        return object.text(path).map(String::strip).filter(text -> ID.matcher(text).matches());
    }

    /** WhatsApp's people are known by their phone, however they are reached. */
    Address person(String id) {
        boolean phone = market.startsWith(Market.WHATSAPP.word()) && PHONE.matcher(id).matches();
        return phone ? Address.whatsAppPhone(id.replace("+", "")) : address(market, id);
    }

    Address group(String id) {
        return address(market, "group:" + id);
    }

    private static Address address(String market, String id) {
        return new Address(SCHEME, market + ":" + id);
    }

    Instant at(Json object) {
        return NotificameTime.read(object.text("timestamp"), receivedAt);
    }
}
