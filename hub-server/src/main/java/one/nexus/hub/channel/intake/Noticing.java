package one.nexus.hub.channel.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.InboxChanges;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Warning;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.waha.WahaSessionConfig;

import java.time.Duration;
import java.util.List;
import jakarta.inject.Singleton;

/**
 * What a delivery tells beside its message: that the provider is configured in a way that costs double work, and that a
 * person was met of whom the network hides the phone. Nothing here keeps a delivery from being accepted.
 */
@Singleton
final class Noticing {

    private static final int MOST = 10_000;
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final ChatDatabase chat;
    private final InboxChanges changes;
    private final HiddenPhones hiddenPhones;
    private final Strangers strangers;
    private final Connections connections;
    private final Cache<InboxId, Boolean> plain = lately();
    private final Cache<InboxId, Boolean> any = lately();

    Noticing(ChatDatabase chat, InboxChanges changes, HiddenPhones hiddenPhones, Strangers strangers,
            Connections connections) {
        this.chat = chat;
        this.changes = changes;
        this.hiddenPhones = hiddenPhones;
        this.strangers = strangers;
        this.connections = connections;
    }

    private static Cache<InboxId, Boolean> lately() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LATELY).build();
    }

    /** Looks at a delivery that was accepted. */
    void delivered(Connection connection, Webhook webhook, List<InboundEvent> events) {
        if (!connection.inbox().provider().isWaha()) {
            events.forEach(event -> strangers.met(connection, event));
            return;
        }
        if (webhook.header(WahaSessionConfig.INBOX_HEADER).isEmpty()) {
            warn(connection, Warning.FOREIGN_WEBHOOK);
        }
        for (InboundEvent event : events) {
            switch (event.envelope().eventName()) {
                case "message" -> plain.put(connection.id(), true);
                case "message.any" -> any.put(connection.id(), true);
                default -> {
                }
            }
            hiddenPhones.met(connection, event);
        }
        if (plain.getIfPresent(connection.id()) != null && any.getIfPresent(connection.id()) != null) {
            warn(connection, Warning.DOUBLE_EVENTS);
        }
    }

    private void warn(Connection connection, Warning warning) {
        if (!connection.inbox().warnings().contains(warning)) {
            chat.write(connection.organisation(), handle -> {
                changes.warn(handle, connection.inbox(), warning);
                return warning;
            });
            connections.forget(connection.id());
        }
    }
}
