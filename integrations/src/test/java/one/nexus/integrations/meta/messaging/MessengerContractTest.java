package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.meta.MetaContract;
import one.nexus.integrations.meta.MetaServer;

class MessengerContractTest extends MetaContract {

    MessengerContractTest() {
        super(Messaging.messenger().answering("me/messages",
                MetaServer.json(200, Messaging.MESSENGER.text("rest.send.response.json"))), Messaging.MESSENGER,
                Messaging.page(), Messaging.RUI);
    }
}
