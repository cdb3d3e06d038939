package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.meta.MetaContract;
import one.nexus.integrations.meta.MetaServer;

class InstagramByPageContractTest extends MetaContract {

    InstagramByPageContractTest() {
        super(Messaging.instagram().answering("me/messages",
                MetaServer.json(200, Messaging.INSTAGRAM.text("rest.send.response.json"))), Messaging.INSTAGRAM,
                Messaging.byPage(), Messaging.ANA);
    }
}
