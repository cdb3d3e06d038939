package one.nexus.integrations.notificame;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.http.Exchanges;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel of NotificaMe Hub: WhatsApp, Instagram and others under one contract and one token. */
public final class NotificameType implements ChannelType {

    /** NotificaMe Hub. */
    public static final ChannelKind KIND = new ChannelKind("notificame");

    /** NotificaMe's own servers. */
    public static final String CLOUD = "https://api.notificame.com.br";

    static final String TOKEN = "hubToken";
    static final String CHANNEL = "channelId";
    static final String MARKET = "market";

    private final HttpUrl base;

    /**
     * At this server.
     *
     * @param base its address, without a version
     * @throws IllegalArgumentException when it is no address of a server
     */
    public NotificameType(String base) {
        this.base = HttpUrl.get(base);
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "notificame";
    }

    @Override
    public String network(Map<String, String> settings) {
        return Market.of(settings.getOrDefault(MARKET, "")).network();
    }

    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.text(CHANNEL), SetupField.choice(MARKET, Market.words()), SetupField.secret(TOKEN));
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        var calls = new NotificameCalls(new Exchanges(guarded), base);
        return new Opened(new NotificameChannel(calls), new NotificameEnrolment(calls), Optional.empty());
    }
}
