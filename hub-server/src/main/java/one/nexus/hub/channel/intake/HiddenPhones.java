package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Acquaintances;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * WhatsApp may name a person by a hidden id alone and tell the phone later. Whoever was met like that is asked for in the
 * background, less and less often, and joined with the person of that phone when the answer comes.
 */
@Singleton
final class HiddenPhones extends Inquiry {

    private static final List<Duration> BACK_OFF = List.of(Duration.ofSeconds(20), Duration.ofMinutes(5),
            Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(3));

    private final Channels channels;
    private final Acquaintances acquaintances;

    HiddenPhones(ChatDatabase chat, Jobs jobs, Channels channels, Acquaintances acquaintances) {
        super(chat, jobs, BACK_OFF, Duration.ofHours(12));
        this.channels = channels;
        this.acquaintances = acquaintances;
    }

    /** Notes who was met; asks for the phone when it is hidden and was not asked for lately. */
    void met(Connection connection, InboundEvent event) {
        if (event instanceof InboundEvent.MessageReceived received) {
            Chat where = received.message().chat();
            hidden(where)
                    .ifPresent(lid -> order(connection, Map.of("chat", where.key(), "lid", lid.value())));
        }
    }

    private static Optional<Address> hidden(Chat chat) {
        boolean known = chat.address(Address.Scheme.WHATSAPP_PHONE).isPresent();
        return chat.kind() == Chat.Kind.GROUP || known
                ? Optional.empty()
                : chat.address(Address.Scheme.WHATSAPP_LID);
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    boolean ask(Job job, InboxId inbox) {
        Address lid = Address.whatsAppLid(job.text("lid"));
        Optional<Address> phone = channels.phoneOf(job.organisation(), inbox, lid);
        phone.ifPresent(told -> {
            String name = channels.nameOf(job.organisation(), inbox, job.text("chat")).orElse("");
            acquaintances.proven(job.organisation(), inbox, job.text("chat"), List.of(lid, told), name);
        });
        return phone.isPresent();
    }
}
