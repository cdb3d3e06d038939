package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Acquaintances;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Some networks deliver messages without the names of who wrote them: those are asked for in the background. */
@Singleton
final class Strangers extends Inquiry {

    private static final List<Duration> BACK_OFF = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1),
            Duration.ofMinutes(30));

    private final Carriers carriers;
    private final Channels channels;
    private final Acquaintances acquaintances;

    Strangers(ChatDatabase chat, Jobs jobs, Carriers carriers, Channels channels, Acquaintances acquaintances) {
        super(chat, jobs, BACK_OFF, Duration.ofHours(24));
        this.carriers = carriers;
        this.channels = channels;
        this.acquaintances = acquaintances;
    }

    /** Notes who was met; asks for the name when the network did not tell it and was not asked lately. */
    void met(Connection connection, InboundEvent event) {
        if (event instanceof InboundEvent.MessageReceived received && nameless(received.message())
                && carriers.profiles(connection.inbox().provider()).isPresent()) {
            Chat where = received.message().chat();
            order(connection, Map.of("chat", where.key(), "address", where.addresses().getFirst().toString()));
        }
    }

    private static boolean nameless(InboundMessage message) {
        return !message.id().fromMe() && message.sender().name().isEmpty()
                && message.chat().kind() == Chat.Kind.PERSON && !message.chat().addresses().isEmpty();
    }

    @Override
    public String kind() {
        return "stranger";
    }

    @Override
    boolean ask(Job job, InboxId inbox) {
        Optional<String> name = channels.nameOf(job.organisation(), inbox, job.text("chat"));
        name.ifPresent(told -> acquaintances.proven(job.organisation(), inbox, job.text("chat"),
                List.of(Address.parse(job.text("address"))), told));
        return name.isPresent();
    }
}
