package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A delivery to everything it says: each entry and each thing that happened in it (Messenger Platform, "Webhooks";
 * Instagram Platform, "Webhooks").
 */
record MessagingDecoder(Network network) {

    private static final Set<String> META = Set.of("page", "instagram", "whatsapp_business_account", "user",
            "permissions");
    /** The account of the deliveries that the "Test" button of the dashboard makes. */
    private static final String NOBODYS = "0";

    private static final Set<String> OF_OTHER_APPLICATIONS = Set.of("pass_thread_control", "take_thread_control",
            "request_thread_control", "app_roles");
    private static final Set<String> NOTICES = Set.of("optin", "account_linking", "policy_enforcement", "game_play",
            "payment", "checkout_update", "pre_checkout", "feedback", "messaging_feedback", "prior_message",
            "response_feedback", "typing");

    List<InboundEvent> decode(Webhook webhook) {
        Optional<Json> root = Json.read(webhook.body()).filter(Json::isObject);
        if (root.isEmpty()) {
            return List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NOT_JSON));
        }
        String object = root.get().text("object").orElse("");
        if (!object.equals(network.object())) {
            Envelope envelope = Envelope.unreadable(webhook.receivedAt());
            return List.of(META.contains(object)
                    ? new Ignored(envelope, Reason.OTHER_ACCOUNT)
                    : new Unknown(envelope, object.isEmpty() ? Fault.NO_NAME : Fault.UNKNOWN_EVENT));
        }
        List<InboundEvent> events = new ArrayList<>();
        root.get().items("entry").forEach(entry -> entry(webhook, entry, events));
        return events.isEmpty()
                ? List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NO_PAYLOAD))
                : List.copyOf(events);
    }

    /** A conversation that another application answers at the moment is told in another list; it is shown all the same. */
    private void entry(Webhook webhook, Json entry, List<InboundEvent> events) {
        Stream.concat(entry.items("messaging").stream(), entry.items("standby").stream())
                .forEach(item -> events.addAll(
                        read(MessagingItem.envelope(network, entry, item, webhook.receivedAt()), item)));
        for (Json change : entry.items("changes")) {
            Envelope surroundings = MessagingItem.envelope(network, entry, Json.NOTHING, webhook.receivedAt());
            String field = change.text("field").filter(name -> name.matches("[a-z][a-z_]{0,59}")).orElse("");
            var envelope = new Envelope("", field, surroundings.session(), surroundings.at(), surroundings.own());
            events.add(changed(envelope, change.at("value")));
        }
    }

    private InboundEvent changed(Envelope envelope, Json value) {
        if (envelope.session().equals(NOBODYS)) {
            return new Ignored(envelope, Reason.TRIAL);
        }
        if (!CommentReader.isComment(network, envelope.eventName(), value)) {
            return new Ignored(envelope, Reason.NO_CONVERSATION);
        }
        try {
            return CommentReader.read(network, envelope, value);
        } catch (RuntimeException unforeseen) {
            return new Unknown(envelope, Fault.UNREADABLE);
        }
    }

    private List<InboundEvent> read(Envelope envelope, Json item) {
        try {
            return MessagingItem.of(network, envelope, item).map(this::read)
                    .orElseGet(() -> List.of(new Unknown(envelope, Fault.NO_CHAT)));
        } catch (RuntimeException unforeseen) {
            // a mistake of ours must cost this one event its meaning, never the delivery; kept raw, it can be read again
            return List.of(new Unknown(envelope, Fault.UNREADABLE));
        }
    }

    private List<InboundEvent> read(MessagingItem item) {
        return switch (item.envelope().eventName()) {
            case "message" -> MessageReader.read(item);
            case "postback" -> MessageReader.pressed(item);
            case "referral" -> referral(item);
            case "reaction" -> List.of(ChangeReader.reacted(item));
            case "message_edit" -> List.of(ChangeReader.edited(item));
            case "read" -> ChangeReader.seen(item);
            case "delivery" -> ChangeReader.delivered(item);
            default -> List.of(withoutEffect(item.envelope()));
        };
    }

    private static List<InboundEvent> referral(MessagingItem item) {
        List<InboundEvent> told = MessagingReferral.read(item, item.payload().at("referral"));
        return told.isEmpty() ? List.of(new Ignored(item.envelope(), Reason.CHAT_NOTICE)) : told;
    }

    private static InboundEvent withoutEffect(Envelope envelope) {
        String name = envelope.eventName();
        if (name.isEmpty()) {
            return new Unknown(envelope, Fault.NO_NAME);
        }
        if (OF_OTHER_APPLICATIONS.contains(name)) {
            return new Ignored(envelope, Reason.OTHER_APPLICATION);
        }
        return NOTICES.contains(name)
                ? new Ignored(envelope, Reason.CHAT_NOTICE)
                : new Unknown(envelope, Fault.UNKNOWN_EVENT);
    }
}
