package one.nexus.hub.channel;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.waha.WahaChannel;

import java.util.HashMap;
import java.util.Map;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Turns an inbox into the account that a channel speaks for. A practice number is a WAHA like any other, mounted in this
 * node: it is reached over the loopback interface at the port this node listens on.
 */
@Singleton
final class Accounts {

    /** Where the simulated WAHA is mounted. */
    static final String PRACTICE_PATH = "/practice-waha";

    private final Provider<EmbeddedServer> server;

    Accounts(Provider<EmbeddedServer> server) {
        this.server = server;
    }

    ChannelAccount of(Inbox inbox, InboxSecrets.Opened secrets) {
        if (!inbox.provider().isWaha()) {
            return enrolled(inbox, secrets);
        }
        return new ChannelAccount(inbox.id().toString(), WahaChannel.KIND,
                Map.of("baseUrl", baseUrl(inbox), "session", inbox.session()),
                Map.of("apiKey", secrets.apiKey(), "hmacKey", secrets.hmacKey()));
    }

    private static ChannelAccount enrolled(Inbox inbox, InboxSecrets.Opened secrets) {
        Map<String, String> answers = new HashMap<>(secrets.answers());
        answers.put(Enrolment.DELIVERY_SECRET, secrets.hmacKey());
        answers.put(Enrolment.ADDRESS_SECRET, secrets.webhookToken());
        answers.put(Enrolment.SIGNING_SECRET, secrets.apiKey());
        return new ChannelAccount(inbox.id().toString(), inbox.provider().kind(), inbox.settings(), answers);
    }

    private String baseUrl(Inbox inbox) {
        return inbox.baseUrl().orElseGet(() -> "http://127.0.0.1:" + server.get().getPort() + PRACTICE_PATH);
    }
}
