package one.nexus.integrations.waha;

import one.nexus.integrations.json.Json;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * WhatsApp's own message inside {@code _data}: {@code Message} of GOWS, {@code message} of NOWEB, taken out of the
 * envelopes for vanishing and view-once messages. WEBJS has none, only a type word.
 *
 * @param fields   the inner message, or nothing
 * @param wrappers the envelopes it was in
 * @param type     the engine's word for the kind: GOWS {@code MediaType}, WEBJS {@code type}
 */
record WahaRawMessage(Json fields, Set<String> wrappers, Optional<String> type) {

    private static final Set<String> WRAPPERS = Set.of("ephemeralMessage", "viewOnceMessage", "viewOnceMessageV2",
            "viewOnceMessageV2Extension", "documentWithCaptionMessage");

    /** What travels between the devices and says nothing to a person. */
    private static final Set<String> SILENT_FIELDS = Set.of("protocolMessage", "senderKeyDistributionMessage",
            "reactionMessage", "encReactionMessage", "pollUpdateMessage", "keepInChatMessage", "pinInChatMessage",
            "deviceSentMessage", "messageHistoryBundle");

    private static final Set<String> SILENT_TYPES = Set.of("e2e_notification", "notification", "notification_template",
            "gp2", "protocol", "revoked", "call_log", "reaction", "poll_vote", "pinned_message");

    /** Carried beside the real content. */
    private static final Set<String> COMPANIONS = Set.of("messageContextInfo", "senderKeyDistributionMessage");

    static WahaRawMessage of(Json payload) {
        Json found = payload.firstObject(new String[]{"_data", "Message"}, new String[]{"_data", "message"});
        Set<String> wrappers = new LinkedHashSet<>();
        for (int level = 0; level < WRAPPERS.size(); level++) {
            Json outer = found;
            Optional<String> wrapper = WRAPPERS.stream().filter(name -> outer.at(name, "message").isObject())
                    .findFirst();
            if (wrapper.isEmpty()) {
                break;
            }
            wrappers.add(wrapper.get());
            found = outer.at(wrapper.get(), "message");
        }
        Optional<String> type = payload.text("_data", "Info", "MediaType").or(() -> payload.text("_data", "type"));
        return new WahaRawMessage(found, wrappers, type);
    }

    boolean has(String field) {
        return fields.at(field).isObject();
    }

    boolean isType(String... words) {
        return type.filter(word -> Set.of(words).contains(word)).isPresent();
    }

    /** True for messages between devices. */
    boolean isSilent() {
        boolean silentType = type.filter(SILENT_TYPES::contains).isPresent();
        return silentType || main().filter(SILENT_FIELDS::contains).isPresent();
    }

    /** The field that holds the content. */
    Optional<String> main() {
        return names().filter(name -> !COMPANIONS.contains(name)).findFirst()
                .or(() -> names().filter(SILENT_FIELDS::contains).findFirst());
    }

    boolean isForwarded() {
        return names().anyMatch(name -> fields.isTrue(name, "contextInfo", "isForwarded"));
    }

    Optional<String> text() {
        return fields.text("conversation").or(() -> fields.text("extendedTextMessage", "text"))
                .or(() -> fields.text("listResponseMessage", "title"))
                .or(() -> fields.text("buttonsResponseMessage", "selectedDisplayText"))
                .or(() -> fields.text("templateButtonReplyMessage", "selectedDisplayText"));
    }

    private Stream<String> names() {
        return fields.node().properties().stream().filter(entry -> !entry.getValue().isNull())
                .map(Map.Entry::getKey);
    }
}
