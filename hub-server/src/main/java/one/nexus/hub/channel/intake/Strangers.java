package one.nexus.hub.channel.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.Acquaintances;
import one.nexus.hub.channel.Carriers;
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
import one.nexus.integrations.channel.InboundMessage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Some networks deliver messages without the names of who wrote them: those are asked for in the background. */
@Singleton
final class Strangers implements JobWorker {

    private static final List<Duration> BACK_OFF = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1),
            Duration.ofMinutes(30));

    private final ChatDatabase chat;
    private final Jobs jobs;
    private final Carriers carriers;
    private final Channels channels;
    private final Acquaintances acquaintances;
    private final Cache<String, Boolean> asked = Caffeine.newBuilder().maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(24)).build();

    Strangers(ChatDatabase chat, Jobs jobs, Carriers carriers, Channels channels, Acquaintances acquaintances) {
        this.chat = chat;
        this.jobs = jobs;
        this.carriers = carriers;
        this.channels = channels;
        this.acquaintances = acquaintances;
    }

    /** Notes who was met; asks for the name when the network did not tell it and was not asked lately. */
    void met(Connection connection, InboundEvent event) {
        if (event instanceof InboundEvent.MessageReceived received && nameless(received.message())
                && carriers.profiles(connection.inbox().provider()).isPresent()) {
            Chat where = received.message().chat();
            if (asked.asMap().putIfAbsent(connection.id() + " " + where.key(), true) == null) {
                order(connection, where);
            }
        }
    }

    private static boolean nameless(InboundMessage message) {
        return !message.id().fromMe() && message.sender().name().isEmpty()
                && message.chat().kind() == Chat.Kind.PERSON && !message.chat().addresses().isEmpty();
    }

    private void order(Connection connection, Chat where) {
        chat.write(connection.organisation(), handle -> jobs.enqueue(handle, new NewJob(kind(),
                connection.organisation(), "profile:" + connection.id(), Map.of("inbox", connection.id().value(),
                        "chat", where.key(), "address", where.addresses().getFirst().toString()),
                Optional.empty())));
    }

    @Override
    public String kind() {
        return "stranger";
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

    /** Who does not want to be known stays without a name. */
    @Override
    public JobOutcome work(Job job) {
        var inbox = new InboxId(job.number("inbox"));
        try {
            Optional<String> name = channels.nameOf(job.organisation(), inbox, job.text("chat"));
            if (name.isEmpty() && job.attempts() <= BACK_OFF.size()) {
                return new JobOutcome.Retry(BACK_OFF.get(job.attempts() - 1), "no-name",
                        "The network has not told the name yet.");
            }
            name.ifPresent(told -> acquaintances.proven(job.organisation(), inbox, job.text("chat"),
                    List.of(Address.parse(job.text("address"))), told));
            return new JobOutcome.Done();
        } catch (NotFound removed) {
            return new JobOutcome.Done();
        }
    }
}
