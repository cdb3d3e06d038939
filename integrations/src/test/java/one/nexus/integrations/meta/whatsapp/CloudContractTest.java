package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.meta.MetaServer;
import org.junit.jupiter.api.AfterEach;

class CloudContractTest implements ChannelContract {

    private final MetaServer meta = Cloud.server().answering(Cloud.NUMBER + "/messages",
            MetaServer.json(200, Cloud.FIXTURES.text("rest.send.response.json")));

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
        return Cloud.account();
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return account();
    }

    @Override
    public Webhook genuineDelivery() {
        return Cloud.FIXTURES.delivery("message.text.json");
    }

    @Override
    public String chatKey() {
        return "558591234567";
    }
}
