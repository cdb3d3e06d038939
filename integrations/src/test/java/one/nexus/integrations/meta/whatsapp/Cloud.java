package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.meta.MetaFixtures;
import one.nexus.integrations.meta.MetaServer;

import java.util.List;
import java.util.Map;

/** What the tests of WhatsApp's Cloud API share. */
final class Cloud {

    static final MetaFixtures FIXTURES = new MetaFixtures("whatsapp-cloud");
    static final String NUMBER = "106540352242922";
    static final String BUSINESS = "102290129340398";

    private Cloud() {}

    static MetaServer server() {
        return new MetaServer(WhatsAppCloudType::new);
    }

    static ChannelAccount account() {
        return account(MetaServer.TOKEN, NUMBER, BUSINESS);
    }

    static ChannelAccount account(String token, String number, String business) {
        return new ChannelAccount("7", WhatsAppCloudType.KIND,
                Map.of("phoneNumberId", number, "businessAccountId", business),
                Map.of("accessToken", token, "appSecret", MetaFixtures.SECRET, Enrolment.DELIVERY_SECRET,
                        "agreed-word"));
    }

    static List<InboundEvent> decoded(String file) {
        return decoded(FIXTURES.bytes(file));
    }

    static List<InboundEvent> decoded(byte[] body) {
        return CloudDecoder.decode(new Webhook(MetaFixtures.RECEIVED, Map.of(), body));
    }
}
