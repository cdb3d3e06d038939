package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.meta.MetaServer;
import org.junit.jupiter.api.AfterEach;

import java.util.Map;

class InstagramContractTest implements ChannelContract {

    private final MetaServer meta = Messaging.instagram().answering("me/messages",
            MetaServer.json(200, Messaging.INSTAGRAM.text("rest.send.response.json")));

    @AfterEach
    void stop() {
        meta.close();
    }

    @Override
    public Channel channel() {
        return meta.open().channel();
    }

    @Override
    public Channel channelOfAnAbsentProvider() {
        return meta.openOnNobody().channel();
    }

    @Override
    public ChannelAccount account() {
        return Messaging.byItself(Map.of());
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return account();
    }

    @Override
    public Webhook genuineDelivery() {
        return Messaging.INSTAGRAM.delivery("message.text.json");
    }

    @Override
    public String chatKey() {
        return Messaging.ANA;
    }
}
