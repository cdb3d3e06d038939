package one.nexus.integrations.waha;

import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.json.Json;

import java.util.Optional;

/**
 * {@code true|false _ chat _ BARE [_ participant]} taken apart. Only direction and BARE make the identity: the chat part
 * changes between @lid and @c.us, and the participant part may be missing (WAHA issues 1464, 1564, 1816).
 */
record WahaMessageId(String full, Optional<Boolean> fromMe, Optional<WahaChatId> chat, String bare,
        Optional<WahaChatId> participant) {

    private static final int LONGEST = 300;

    /** Takes a whole or a bare id; empty when it is neither. */
    static Optional<WahaMessageId> parse(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = text.split("_", 5);
        boolean whole = parts.length >= 3 && (parts[0].equals("true") || parts[0].equals("false"));
        if (!whole) {
            return Optional.of(new WahaMessageId(text, Optional.empty(), Optional.empty(), text, Optional.empty()));
        }
        if (parts[2].isBlank()) {
            return Optional.empty();
        }
        Optional<WahaChatId> participant = parts.length > 3 ? WahaChatId.parse(parts[3]) : Optional.empty();
        return Optional.of(new WahaMessageId(text, Optional.of(parts[0].equals("true")), WahaChatId.parse(parts[1]),
                parts[2], participant));
    }

    /** The id at this place: a string, or WEBJS's object with {@code _serialized} or the bare {@code id}. */
    static Optional<WahaMessageId> read(Json place) {
        return place.text().or(() -> place.text("_serialized")).or(() -> place.text("id"))
                .flatMap(WahaMessageId::parse);
    }

    MessageKey key(boolean fallbackFromMe) {
        return new MessageKey(fromMe.orElse(fallbackFromMe), bare);
    }

    /** The message as our own, written whole even when only the bare id was told. */
    static MessageId sent(String chatKey, WahaMessageId id) {
        String full = id.fromMe.isPresent() ? id.full : "true_" + chatKey + "_" + id.bare;
        return new MessageId(new MessageKey(true, id.bare), full);
    }
}
