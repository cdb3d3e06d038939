package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.meta.MetaContract;
import one.nexus.integrations.meta.MetaServer;

import java.util.Map;

class InstagramContractTest extends MetaContract {

    InstagramContractTest() {
        super(Messaging.instagram().answering("me/messages",
                MetaServer.json(200, Messaging.INSTAGRAM.text("rest.send.response.json"))), Messaging.INSTAGRAM,
                Messaging.byItself(Map.of()), Messaging.ANA);
    }
}
