package one.nexus.hub.channel.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.Acquaintances;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.platform.web.NotFound;
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
final class HiddenPhones implements JobWorker {

    private static final List<Duration> BACK_OFF = List.of(Duration.ofSeconds(20), Duration.ofMinutes(5),
            Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(3));

    private final ChatDatabase chat;
    private final Jobs jobs;
    private final Channels channels;
    private final Acquaintances acquaintances;
    private final Cache<String, Boolean> asked = Caffeine.newBuilder().maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(12)).build();

    HiddenPhones(ChatDatabase chat, Jobs jobs, Channels channels, Acquaintances acquaintances) {
        this.chat = chat;
        this.jobs = jobs;
        this.channels = channels;
        this.acquaintances = acquaintances;
    }

    /** Notes who was met; asks for the phone when it is hidden and was not asked for lately. */
    void met(Connection connection, InboundEvent event) {
        if (event instanceof InboundEvent.MessageReceived received) {
            Chat where = received.message().chat();
            hidden(where).filter(lid -> asked.asMap().putIfAbsent(connection.id() + " " + lid, true) == null)
                    .ifPresent(lid -> order(connection, where, lid));
        }
    }

    private static Optional<Address> hidden(Chat chat) {
        boolean known = chat.address(Address.Scheme.WHATSAPP_PHONE).isPresent();
        return chat.kind() == Chat.Kind.GROUP || known
                ? Optional.empty()
                : chat.address(Address.Scheme.WHATSAPP_LID);
    }

    private void order(Connection connection, Chat where, Address lid) {
        chat.write(connection.organisation(), handle -> jobs.enqueue(handle, new NewJob(kind(),
                connection.organisation(), "profile:" + connection.id(), Map.of("inbox", connection.id().value(),
                        "chat", where.key(), "lid", lid.value()),
                Optional.empty())));
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public Database database() {
        return chat;
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public int attempts() {
        return BACK_OFF.size() + 1;
    }

    @Override
    public JobOutcome work(Job job) {
        if (job.attempts() > BACK_OFF.size()) {
            return new JobOutcome.Done();
        }
        var inbox = new InboxId(job.number("inbox"));
        Address lid = Address.whatsAppLid(job.text("lid"));
        try {
            Optional<Address> phone = channels.phoneOf(job.organisation(), inbox, lid);
            if (phone.isEmpty()) {
                return new JobOutcome.Retry(BACK_OFF.get(job.attempts() - 1), "no-phone",
                        "WhatsApp has not told the phone yet.");
            }
            String name = channels.nameOf(job.organisation(), inbox, job.text("chat")).orElse("");
            acquaintances.proven(job.organisation(), inbox, job.text("chat"), List.of(lid, phone.get()), name);
            return new JobOutcome.Done();
        } catch (NotFound removed) {
            return new JobOutcome.Done();
        }
    }
}
