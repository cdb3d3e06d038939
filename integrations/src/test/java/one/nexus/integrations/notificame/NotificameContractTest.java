package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.AfterEach;

import java.util.Map;
import java.util.Optional;

class NotificameContractTest implements ChannelContract {

    private final NotificameServer notificame = new NotificameServer()
            .answering(NotificameServer.json(200, "{\"id\":\"0550ff2d-62f1-45e7-bbf6-fb7b33bb6f80\"}"));

    @AfterEach
    void stop() {
        notificame.close();
    }

    @Override
    public Channel channel() {
        return notificame.open().channel();
    }

    @Override
    public Channel channelOfAnAbsentProvider() {
        return NotificameServer.openOnNobody().channel();
    }

    @Override
    public ChannelAccount account() {
        return NotificameServer.account("instagram");
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return account();
    }

    @Override
    public Webhook genuineDelivery() {
        return new Webhook(Fixtures.RECEIVED, Map.of(), Fixtures.RECORDED.bytes("message.text.json"),
                Optional.of(NotificameServer.SECRET));
    }

    @Override
    public String chatKey() {
        return NotificameServer.PERSON;
    }

    @Override
    public boolean signsItsBytes() {
        return false;
    }
}
