package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.meta.MetaContract;
import one.nexus.integrations.meta.MetaServer;

class CloudContractTest extends MetaContract {

    CloudContractTest() {
        super(Cloud.server().answering(Cloud.NUMBER + "/messages",
                MetaServer.json(200, Cloud.FIXTURES.text("rest.send.response.json"))), Cloud.FIXTURES,
                Cloud.account(), "558591234567");
    }
}
