package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.AfterEach;

import java.util.Map;

class TelegramContractTest implements ChannelContract {

    private final TelegramServer telegram = new TelegramServer().answering(200, "rest.sendMessage.response.json");

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Override
    public Channel channel() {
        return telegram.open().channel();
    }

    @Override
    public Channel channelOfAnAbsentProvider() {
        return TelegramServer.openOnNobody().channel();
    }

    @Override
    public ChannelAccount account() {
        return TelegramServer.account("webhook");
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return account();
    }

    @Override
    public Webhook genuineDelivery() {
        return new Webhook(Fixtures.RECEIVED, Map.of("X-Telegram-Bot-Api-Secret-Token", TelegramServer.SECRET),
                Fixtures.bytes("update.text.json"));
    }

    @Override
    public String chatKey() {
        return "3527065";
    }

    @Override
    public boolean signsItsBytes() {
        return false;
    }
}
