package one.nexus.integrations.waha;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.http.Exchanges;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** WhatsApp through WAHA. */
public final class WahaChannel implements Channel {

    /** WhatsApp through a WAHA server. */
    public static final ChannelKind KIND = new ChannelKind("waha");

    private final Exchanges http;
    private final Clock clock;

    /**
     * Speaks through this client.
     *
     * @param guarded a client of {@link one.nexus.integrations.http.GuardedHttp}
     */
    public WahaChannel(OkHttpClient guarded, Clock clock) {
        this.http = new Exchanges(guarded);
        this.clock = clock;
    }

    /** Everything else that can be asked of the server. */
    public WahaApi api(WahaConnection connection) {
        return WahaApi.of(http, connection, clock);
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.RESERVED_FILE_IDS));
    }

    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        return WahaSignature.verify(account.secret(WahaConnection.HMAC_KEY), webhook);
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return WahaDecoder.decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return WahaReservation.read(api(WahaConnection.of(account)).messages().newMessageId());
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return api(WahaConnection.of(account)).messages().send(message);
    }

    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return api(WahaConnection.of(account)).messages().perform(action);
    }

    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        return api(WahaConnection.of(account)).media().open(file, limit);
    }
}
