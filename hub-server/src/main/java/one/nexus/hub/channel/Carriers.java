package one.nexus.hub.channel;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Letters;
import one.nexus.integrations.channel.Pulling;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** What carries the messages of an inbox, whatever it is connected through. */
@Singleton
public class Carriers {

    private final Wahas wahas;
    private final Map<ChannelKind, ChannelType.Opened> opened;

    Carriers(Wahas wahas, ChannelTypes types, Reachable reachable, Clock clock) {
        this.wahas = wahas;
        OkHttpClient guarded = reachable.client();
        this.opened = types.all().stream()
                .collect(Collectors.toMap(ChannelType::kind, type -> type.open(guarded, clock)));
    }

    /** The channel of an inbox. */
    public Channel of(Inbox inbox) {
        return inbox.provider().isWaha() ? wahas.channel(inbox) : known(inbox.provider()).channel();
    }

    /** How letters are read, by the first channel that carries any. */
    Letters letters() {
        return opened.values().stream().flatMap(known -> known.channel().letters().stream()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel carries letters"));
    }

    /** How accounts of this provider are connected; empty where they are paired with a phone. */
    public Optional<Enrolment> enrolment(Provider provider) {
        return provider.isWaha() ? Optional.empty() : Optional.of(known(provider).enrolment());
    }

    /** How this inbox is asked for what came; empty where its provider delivers. */
    public Optional<Pulling> pulling(Connection connection) {
        Provider provider = connection.inbox().provider();
        return provider.isWaha()
                ? Optional.empty()
                : known(provider).pulling().filter(pulling -> pulling.wanted(connection.account()));
    }

    private ChannelType.Opened known(Provider provider) {
        return Optional.ofNullable(opened.get(provider.kind()))
                .orElseThrow(() -> new IllegalStateException("no channel of kind " + provider.code()));
    }
}
