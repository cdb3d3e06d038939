package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.meta.MetaFixtures;
import one.nexus.integrations.meta.MetaServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests of Instagram and Messenger share. */
final class Messaging {

    static final MetaFixtures INSTAGRAM = new MetaFixtures("instagram");
    static final MetaFixtures MESSENGER = new MetaFixtures("messenger");
    static final String ANA = "1098765432109876";
    static final String RUI = "7123456789012345";

    private Messaging() {}

    static MetaServer instagram() {
        return new MetaServer(InstagramType::new);
    }

    static MetaServer messenger() {
        return new MetaServer(MessengerType::new);
    }

    /** An account that is connected by Instagram's own login. */
    static ChannelAccount byItself(Map<String, String> settings) {
        return account(Network.INSTAGRAM, "instagram", settings);
    }

    static ChannelAccount byPage() {
        return account(Network.INSTAGRAM, "page", Map.of());
    }

    static ChannelAccount page() {
        return account(Network.MESSENGER, "", Map.of());
    }

    private static ChannelAccount account(Network network, String login, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("login", login);
        return new ChannelAccount("7", network.kind(), settings, Map.of("accessToken", MetaServer.TOKEN, "appSecret",
                MetaFixtures.SECRET, Enrolment.DELIVERY_SECRET, "agreed-word"));
    }

    static List<InboundEvent> decoded(Network network, byte[] body) {
        return new MessagingDecoder(network).decode(new Webhook(MetaFixtures.RECEIVED, Map.of(), body));
    }
}
