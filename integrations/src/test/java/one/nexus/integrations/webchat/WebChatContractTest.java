package one.nexus.integrations.webchat;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class WebChatContractTest implements ChannelContract {

    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    /** Somebody visits under one key; the hub of the other one is away. */
    private static final Visitors HERE = new Lobby(Visitors.Handed.THEIRS);
    private static final Visitors AWAY = new Lobby(Visitors.Handed.NOT_NOW);

    private record Lobby(Visitors.Handed handed) implements Visitors {

        @Override
        public Handed hand(String inbox, String chat) {
            return chat.equals("v-ana") ? handed : Handed.NOBODY;
        }

        @Override
        public Download file(String reference, long limit) {
            return new Download.Gone("no file");
        }
    }

    private static Channel open(Visitors visitors) {
        return new WebChatType(visitors).open(new OkHttpClient(), Clock.systemUTC()).channel();
    }

    @Override
    public Channel channel() {
        return open(HERE);
    }

    @Override
    public Channel channelOfAnAbsentProvider() {
        return open(AWAY);
    }

    @Override
    public ChannelAccount account() {
        return Sites.account("domains", "loja.example");
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return account();
    }

    @Override
    public Webhook genuineDelivery() {
        return new WebChatDelivery("v-ana", Optional.empty(), Optional.of("Ana"),
                List.of(new VisitorEvent.Said("v-ana:1", NOW, "Oi", Optional.empty()))).to(account(), NOW);
    }

    @Override
    public String chatKey() {
        return "v-ana";
    }

    @Override
    public boolean asksForItsIds() {
        return false;
    }

    @Test
    void tellsThatNobodyVisitsUnderAKey() {
        assertThat(channel().send(account(), OutboundMessage.text("v-nobody", "Olá")))
                .isInstanceOfSatisfying(SendResult.Rejected.class,
                        refused -> assertThat(refused.code()).isEqualTo(SendResult.Code.NOT_FOUND));
    }
}
