package one.nexus.integrations.program;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelContract;
import one.nexus.integrations.channel.Webhook;
import org.junit.jupiter.api.AfterEach;

import java.util.Map;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

class ProgramContractTest implements ChannelContract {

    private final Program program = new Program().answering(aResponse().withStatus(204));

    @AfterEach
    void stop() {
        program.close();
    }

    @Override
    public Channel channel() {
        return program.open().channel();
    }

    @Override
    public ChannelAccount account() {
        return program.account();
    }

    @Override
    public ChannelAccount accountOfAnAbsentProvider() {
        return Program.account("http://127.0.0.1:1/");
    }

    @Override
    public Webhook genuineDelivery() {
        return new ProgramEvent("message", Map.of("id", "m1", "contact", Map.of("id", "ana", "name", "Ana"), "text",
                "Oi")).delivery(account(), Program.NOW);
    }

    @Override
    public String chatKey() {
        return "ana";
    }

    @Override
    public boolean asksForItsIds() {
        return false;
    }
}
