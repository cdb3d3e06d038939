package one.nexus.hub.conversation.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Wording;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said about a message after it: a receipt, an edit, a revoke or a reaction. It may come before its message, and
 * is then kept until the message is there.
 *
 * @param kind {@code ack}, {@code edit}, {@code revoke} or {@code reaction}
 * @param ack the name of the receipt
 * @param text what an edited message says now
 * @param emoji of a reaction; absent when it was taken back
 * @param reactor {@code me}, {@code them} or an address
 * @param group whether it was said in a group
 * @param reference the hub's own name of the message, where the receipt repeats it
 * @param fault why it was not delivered
 * @param alias another id of the same message, by which later receipts may know it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Afterword(String kind, boolean fromMe, String bareId, @Nullable String ack, @Nullable String text,
        @Nullable String emoji, String reactor, String authorName, String authorKind, boolean group, Instant at,
        @Nullable String reference, @Nullable Fault fault, @Nullable String alias) {

    /** Why a message was not delivered, as its failure is stored. */
    @Serdeable
    record Fault(String code, String reason) {}

    /** The afterword an event is, if it is one. */
    static Optional<Afterword> of(InboundEvent event) {
        return switch (event) {
            case InboundEvent.AckChanged receipt -> Optional.of(about("ack", receipt.target(), receipt.envelope().at())
                    .receipt(receipt));
            case InboundEvent.MessageEdited edit -> Optional.of(about("edit", edit.target(), edit.at())
                    .saying(Wording.storable(edit.text())));
            case InboundEvent.MessageRevoked revoke -> Optional.of(about("revoke", revoke.target(), revoke.at()));
            case InboundEvent.MessageReacted reaction -> Optional.of(reaction(reaction));
            case InboundEvent.AckedUpTo ignored -> Optional.empty();
            case InboundEvent.Introduced ignored -> Optional.empty();
            case InboundEvent.Referred ignored -> Optional.empty();
            case InboundEvent.MessageReceived ignored -> Optional.empty();
            case InboundEvent.CallChanged ignored -> Optional.empty();
            case InboundEvent.SessionChanged ignored -> Optional.empty();
            case InboundEvent.TypingChanged ignored -> Optional.empty();
            case InboundEvent.GroupNamed ignored -> Optional.empty();
            case InboundEvent.Ignored ignored -> Optional.empty();
            case InboundEvent.Unknown ignored -> Optional.empty();
        };
    }

    private static Afterword about(String kind, MessageKey target, Instant at) {
        return new Afterword(kind, target.fromMe(), target.bareId(), null, null, null, "", "", "", false, at, null,
                null, null);
    }

    private static Afterword reaction(InboundEvent.MessageReacted event) {
        boolean group = event.chat().kind() == Chat.Kind.GROUP;
        String reactor = event.fromMe() ? "me" : group ? address(event.reactor()) : "them";
        return new Afterword("reaction", event.target().fromMe(), event.target().bareId(), null, null,
                event.emoji().map(Wording::storable).orElse(null), reactor,
                Wording.storable(event.reactor().name().orElse("")), event.fromMe() ? "phone" : "contact", group,
                event.at(), null, null, null);
    }

    private static String address(Party party) {
        return party.addresses().stream().map(Address::toString).sorted().findFirst().orElse("somebody");
    }

    private Afterword receipt(InboundEvent.AckChanged told) {
        Fault why = told.fault().map(fault -> new Fault(fault.code().code(), Wording.storable(fault.reason())))
                .or(() -> told.reason().map(words -> new Fault("bounced", Wording.storable(words)))).orElse(null);
        return new Afterword(kind, fromMe, bareId, told.ack().name(), text, emoji, reactor, authorName, authorKind,
                group,
                at, told.reference().orElse(null), why, told.alias().orElse(null));
    }

    private Afterword saying(String words) {
        return new Afterword(kind, fromMe, bareId, ack, words, emoji, reactor, authorName, authorKind, group, at,
                reference, fault, alias);
    }

    /** The ids by which the message may be known, the one it is about first. */
    List<String> ids() {
        return Stream.of(Optional.of(bareId), Optional.ofNullable(alias)).flatMap(Optional::stream).toList();
    }
}
