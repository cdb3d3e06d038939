package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.InboxChanges;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Warning;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.waha.WahaSessionConfig;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.inject.Singleton;

/**
 * What a delivery tells beside its message: that the provider is configured in a way that costs double work, and that a
 * person was met of whom the network hides the phone. Nothing here keeps a delivery from being accepted.
 */
@Singleton
final class Noticing {

    private final ChatDatabase chat;
    private final InboxChanges changes;
    private final HiddenPhones hiddenPhones;
    private final Set<InboxId> plain = ConcurrentHashMap.newKeySet();
    private final Set<InboxId> any = ConcurrentHashMap.newKeySet();
    private final Set<Noticed> told = ConcurrentHashMap.newKeySet();

    Noticing(ChatDatabase chat, InboxChanges changes, HiddenPhones hiddenPhones) {
        this.chat = chat;
        this.changes = changes;
        this.hiddenPhones = hiddenPhones;
    }

    /** Looks at a delivery that was accepted. */
    void delivered(Connection connection, Webhook webhook, List<InboundEvent> events) {
        if (webhook.header(WahaSessionConfig.INBOX_HEADER).isEmpty()) {
            warn(connection, Warning.FOREIGN_WEBHOOK);
        }
        for (InboundEvent event : events) {
            switch (event.envelope().eventName()) {
                case "message" -> plain.add(connection.id());
                case "message.any" -> any.add(connection.id());
                default -> {
                }
            }
            hiddenPhones.met(connection, event);
        }
        if (plain.contains(connection.id()) && any.contains(connection.id())) {
            warn(connection, Warning.DOUBLE_EVENTS);
        }
    }

    private void warn(Connection connection, Warning warning) {
        if (told.add(new Noticed(connection.id(), warning))) {
            chat.write(connection.organisation(), handle -> {
                changes.warn(handle, connection.inbox(), warning);
                return warning;
            });
        }
    }

    private record Noticed(InboxId inbox, Warning warning) {}
}
