package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphError;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a message of ours came (WhatsApp, "status messages webhook reference"). */
final class CloudStatusReader {

    private static final String FAILED = "WhatsApp did not deliver the message.";

    private CloudStatusReader() {}

    static InboundEvent read(CloudChange change, Json status) {
        Optional<String> id = status.text("id");
        if (id.isEmpty()) {
            return new Unknown(change.envelope(), Fault.NO_MESSAGE);
        }
        Optional<CloudChat> group = group(status);
        Optional<CloudChat> person = group.isPresent()
                ? CloudChat.person(Stream.of(status.text("recipient_participant_id"),
                        status.text("recipient_participant_user_id")))
                : CloudChat.person(Stream.of(status.text("recipient_id"), status.text("recipient_user_id")));
        Optional<CloudChat> chat = group.or(() -> person);
        if (chat.isEmpty()) {
            return new Unknown(change.envelope(), Fault.NO_CHAT);
        }
        Optional<Address> participant = group.flatMap(known -> person).map(one -> one.addresses().getFirst());
        return ack(status).<InboundEvent>map(ack -> new AckChanged(change.envelope(), chat.get().toChat(),
                new MessageKey(true, id.get()), ack, participant, Optional.empty(),
                status.text("biz_opaque_callback_data"),
                ack == Ack.ERROR ? Optional.of(fault(status)) : Optional.empty(), Optional.empty()))
                .orElseGet(() -> withoutEffect(change, status));
    }

    private static Optional<CloudChat> group(Json status) {
        return CloudChat.group(status).or(() -> status.text("recipient_type").filter("group"::equals)
                .flatMap(type -> status.text("recipient_id"))
                .flatMap(CloudChat::groupNamed));
    }

    private static Optional<Ack> ack(Json status) {
        return switch (status.text("status").orElse("")) {
            case "sent" -> Optional.of(Ack.SERVER);
            case "delivered" -> Optional.of(Ack.DEVICE);
            case "read" -> Optional.of(Ack.READ);
            case "played" -> Optional.of(Ack.PLAYED);
            case "failed" -> Optional.of(Ack.ERROR);
            default -> Optional.empty();
        };
    }

    private static InboundEvent withoutEffect(CloudChange change, Json status) {
        return switch (status.text("status").orElse("")) {
            case "deleted", "warning", "pending", "accepted", "captured" ->
                new Ignored(change.envelope(), Reason.ACCOUNT_NOTICE);
            default -> new Unknown(change.envelope(), Fault.NO_STATE);
        };
    }

    private static Rejected fault(Json status) {
        GraphError error = GraphError.of(status.items("errors").stream().findFirst().orElse(Json.NOTHING));
        return error.rejection(error.words().orElse(FAILED));
    }
}
