package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A delivery to everything it says: each entry, each change in it, each message and status of that (WhatsApp, "Webhooks"). */
final class CloudDecoder {

    /** What Meta calls what it tells of WhatsApp. */
    static final String OBJECT = "whatsapp_business_account";

    private static final Set<String> OTHER_NETWORKS = Set.of("page", "instagram", "user", "permissions");

    /** Told of the account, of calls and of what is done in WhatsApp's own programs. */
    private static final Set<String> NOTICES = Set.of("account_alerts", "account_review_update",
            "account_settings_update",
            "account_update", "automatic_events", "business_capability_update", "business_status_update",
            "business_username_update", "calls", "consumer_profile", "flows", "group_lifecycle_update",
            "group_participants_update", "group_settings_update", "group_status_update", "history",
            "message_echoes", "message_template_components_update", "message_template_quality_update",
            "message_template_status_update", "messaging_handovers", "partner_solutions",
            "payment_configuration_update", "phone_number_name_update", "phone_number_quality_update", "security",
            "smb_app_state_sync", "template_category_update", "template_correct_category_detection",
            "tracking_events", "user_id_update", "user_preferences");

    private CloudDecoder() {}

    static List<InboundEvent> decode(Webhook webhook) {
        Optional<Json> root = Json.read(webhook.body()).filter(Json::isObject);
        if (root.isEmpty()) {
            return List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NOT_JSON));
        }
        Optional<InboundEvent> foreign = foreign(root.get(), webhook.receivedAt());
        if (foreign.isPresent()) {
            return List.of(foreign.get());
        }
        List<InboundEvent> events = new ArrayList<>();
        for (Json entry : root.get().items("entry")) {
            for (Json change : entry.items("changes")) {
                events.addAll(read(CloudChange.of(entry, change, webhook.receivedAt())));
            }
        }
        return events.isEmpty()
                ? List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NO_PAYLOAD))
                : List.copyOf(events);
    }

    private static Optional<InboundEvent> foreign(Json root, Instant receivedAt) {
        String object = root.text("object").orElse("");
        if (object.equals(OBJECT)) {
            return Optional.empty();
        }
        Envelope envelope = Envelope.unreadable(receivedAt);
        return Optional.of(OTHER_NETWORKS.contains(object)
                ? new Ignored(envelope, Reason.OTHER_ACCOUNT)
                : new Unknown(envelope, object.isEmpty() ? Fault.NO_NAME : Fault.UNKNOWN_EVENT));
    }

    private static List<InboundEvent> read(CloudChange change) {
        try {
            return switch (change.envelope().eventName()) {
                case "messages" -> messages(change);
                case "smb_message_echoes" -> all(change, CloudMessageReader.echoes(change));
                case "" -> List.of(new Unknown(change.envelope(), Fault.NO_NAME));
                default -> List.of(NOTICES.contains(change.envelope().eventName())
                        ? new Ignored(change.envelope(), Reason.ACCOUNT_NOTICE)
                        : new Unknown(change.envelope(), Fault.UNKNOWN_EVENT));
            };
        } catch (RuntimeException unforeseen) {
            // a mistake of ours must cost this one change its meaning, never the delivery; kept raw, it can be read again
            return List.of(new Unknown(change.envelope(), Fault.UNREADABLE));
        }
    }

    private static List<InboundEvent> messages(CloudChange change) {
        List<InboundEvent> events = new ArrayList<>(CloudMessageReader.messages(change));
        change.value().items("statuses").forEach(status -> events.add(CloudStatusReader.read(change, status)));
        if (!change.value().items("errors").isEmpty()) {
            events.add(new Ignored(change.envelope(), Reason.ACCOUNT_NOTICE));
        }
        return all(change, events);
    }

    private static List<InboundEvent> all(CloudChange change, List<InboundEvent> events) {
        return events.isEmpty() ? List.of(new Unknown(change.envelope(), Fault.NO_PAYLOAD)) : events;
    }
}
