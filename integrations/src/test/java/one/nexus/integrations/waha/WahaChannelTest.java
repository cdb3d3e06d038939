package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.AfterEach;

import java.util.Map;

class WahaChannelTest implements ChannelContract {

    private static final String DELIVERY = "gows/message.text.pn.json";

    private final WahaServer waha = new WahaServer().answering(201, "sendText.response.gows.json");

    @AfterEach
    void stop() {
        waha.close();
    }

    @Override
    public Channel channel() {
        return new WahaChannel(WahaServer.client(), WahaServer.clock());
    }

    @Override
    public ChannelAccount account() {
        return waha.connection().account("7", Fixtures.hmacKey());
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return new WahaConnection("http://127.0.0.1:" + WahaServer.freePort(), "", "aurora").account("8", "key");
    }

    @Override
    public Webhook genuineDelivery() {
        Map<String, String> headers = Fixtures.headers().get(DELIVERY);
        return new Webhook(Fixtures.RECEIVED, headers, Fixtures.bytes("webhooks/" + DELIVERY));
    }

    @Override
    public String chatKey() {
        return "558591234567@c.us";
    }
}
