package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a message-like payload belongs and who wrote it.
 *
 * <p>GOWS and NOWEB put the chat into {@code from} in both directions, WEBJS and WPP put the writer there; so the chat is
 * what names the other side, never the own account. The phone of a LID is only in {@code _data}: {@code SenderAlt} and
 * {@code RecipientAlt} (GOWS) or {@code remoteJidAlt} (NOWEB).
 *
 * @param chat        the normalised chat
 * @param fromMe      whether the own account wrote it
 * @param own         whether the chat is the own number (notes to oneself)
 * @param participant the writer inside a group
 * @param alternative the writer's or other side's second id
 */
record WahaRoute(WahaChatId chat, boolean fromMe, boolean own, Optional<WahaChatId> participant,
        Optional<WahaChatId> alternative) {

    static Optional<WahaRoute> of(WahaDelivery delivery, Optional<WahaMessageId> id) {
        return of(delivery.payload(), id, delivery.me().addresses());
    }

    private static Optional<WahaRoute> of(Json payload, Optional<WahaMessageId> id, List<Address> own) {
        boolean saysFromMe = payload.flag("fromMe").or(() -> id.flatMap(WahaMessageId::fromMe)).orElse(false);
        List<WahaChatId> candidates = candidates(payload, id);
        Optional<WahaChatId> other = candidates.stream().filter(candidate -> !isOwn(candidate, own)).findFirst();
        Optional<WahaChatId> chat = other.or(() -> candidates.stream().findFirst());
        if (chat.isEmpty()) {
            return Optional.empty();
        }
        boolean group = chat.get().isGroup();
        Optional<WahaChatId> participant = group ? participant(payload, id) : Optional.empty();
        // NOWEB marks own messages in LID groups as somebody else's (WAHA issues 1055, 1350)
        boolean fromMe = saysFromMe || participant.filter(writer -> isOwn(writer, own)).isPresent();
        Optional<WahaChatId> alternative = alternative(payload, fromMe, group).filter(WahaChatId::isPerson)
                .filter(writer -> !isOwn(writer, own));
        return Optional.of(new WahaRoute(chat.get(), fromMe, other.isEmpty(), participant, alternative));
    }

    private static List<WahaChatId> candidates(Json payload, Optional<WahaMessageId> id) {
        Optional<WahaChatId> from = chat(payload, "from");
        Optional<WahaChatId> to = chat(payload, "to");
        Optional<WahaChatId> remote = chat(payload, "_data", "id", "remote")
                .or(() -> chat(payload, "_data", "id", "remote", "_serialized"));
        return Stream.of(remote, from.filter(WahaChatId::isGroup), to.filter(WahaChatId::isGroup), from,
                id.flatMap(WahaMessageId::chat), to).flatMap(Optional::stream).toList();
    }

    private static Optional<WahaChatId> participant(Json payload, Optional<WahaMessageId> id) {
        return chat(payload, "participant").or(() -> chat(payload, "author"))
                .or(() -> chat(payload, "_data", "key", "participant")).or(() -> id.flatMap(WahaMessageId::participant))
                .or(() -> chat(payload, "_data", "Info", "Sender"));
    }

    private static Optional<WahaChatId> alternative(Json payload, boolean fromMe, boolean group) {
        if (group) {
            Optional<WahaChatId> sender = fromMe ? Optional.empty() : chat(payload, "_data", "Info", "SenderAlt");
            return sender.or(() -> chat(payload, "_data", "key", "participantAlt"));
        }
        return chat(payload, "_data", "Info", fromMe ? "RecipientAlt" : "SenderAlt")
                .or(() -> chat(payload, "_data", "key", "remoteJidAlt"));
    }

    private static Optional<WahaChatId> chat(Json payload, String... path) {
        return payload.text(path).flatMap(WahaChatId::parse);
    }

    private static boolean isOwn(WahaChatId id, List<Address> own) {
        return id.address().filter(own::contains).isPresent();
    }

    Chat toChat() {
        if (chat.isGroup()) {
            return new Chat(chat.key(), Chat.Kind.GROUP, chat.address().stream().toList());
        }
        return new Chat(chat.key(), Chat.Kind.PERSON, addresses(Optional.of(chat)));
    }

    /** Who wrote it; the name in an own message is our own, not the customer's. */
    Party sender(Json payload, Party me) {
        if (fromMe) {
            return me;
        }
        Optional<String> name = payload.text("_data", "Info", "PushName").or(() -> payload.text("_data", "pushName"))
                .or(() -> payload.text("_data", "notifyName")).map(String::strip).filter(text -> !text.isEmpty())
                .map(Shortened::name);
        return new Party(addresses(chat.isGroup() ? participant : Optional.of(chat)), name);
    }

    Optional<Address> participantAddress() {
        return participant.flatMap(WahaChatId::address);
    }

    private List<Address> addresses(Optional<WahaChatId> first) {
        return Stream.of(first, alternative).flatMap(Optional::stream).map(WahaChatId::address)
                .flatMap(Optional::stream).distinct().toList();
    }
}
