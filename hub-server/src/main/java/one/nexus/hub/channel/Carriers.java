package one.nexus.hub.channel;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Letters;
import one.nexus.integrations.channel.Profiles;
import one.nexus.integrations.channel.Pulling;
import one.nexus.integrations.channel.ReplyWindow;
import one.nexus.integrations.channel.Templates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** What carries the messages of an inbox, whatever it is connected through. */
@Singleton
public class Carriers {

    private final Wahas wahas;
    private final ChannelTypes types;
    private final Map<ChannelKind, ChannelType.Opened> opened;

    Carriers(Wahas wahas, ChannelTypes types, Reachable reachable, Clock clock) {
        this.wahas = wahas;
        this.types = types;
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

    /** The word in the address that providers of this kind deliver to. */
    public String route(Provider provider) {
        return type(provider).map(ChannelType::route).orElseGet(() -> provider.kind().code());
    }

    /** The kinds whose deliveries may come to the address of this one, itself the first. */
    public List<Provider> sharing(Provider provider) {
        String route = route(provider);
        Stream<Provider> others = types.all().stream().filter(type -> type.route().equals(route))
                .map(type -> new Provider(type.kind().code()));
        return Stream.concat(Stream.of(provider), others).distinct().toList();
    }

    /** The channel of a kind that is connected by answers. */
    public Channel of(Provider provider) {
        return known(provider).channel();
    }

    /** For how long a person may be answered through this provider; empty where there is no such rule. */
    public Optional<ReplyWindow> window(Provider provider) {
        return type(provider).flatMap(ChannelType::window);
    }

    /** How this provider is asked who somebody is; empty where messages say it. */
    public Optional<Profiles> profiles(Provider provider) {
        return provider.isWaha() ? Optional.empty() : known(provider).profiles();
    }

    /** The texts that this provider has approved; empty where none are wanted. */
    public Optional<Templates> templates(Provider provider) {
        return provider.isWaha() ? Optional.empty() : known(provider).templates();
    }

    private Optional<ChannelType> type(Provider provider) {
        return types.of(provider.kind().code());
    }

    private ChannelType.Opened known(Provider provider) {
        return Optional.ofNullable(opened.get(provider.kind()))
                .orElseThrow(() -> new IllegalStateException("no channel of kind " + provider.code()));
    }
}
