package one.nexus.hub.channel.dispatch;

import one.nexus.integrations.channel.OutboundMessage;

/** A simulated customer opens no file: its bytes are not carried to the simulated server, only that there is one. */
final class Unopened {

    private static final String NOWHERE = "http://127.0.0.1/practice";

    private Unopened() {}

    static OutboundMessage of(OutboundMessage message) {
        if (!(message.content() instanceof OutboundMessage.File file)) {
            return message;
        }
        var unopened = new OutboundMessage.File(file.kind(), file.mimeType(), file.fileName(), file.caption(),
                new OutboundMessage.Source.Link(NOWHERE));
        return message.saying(unopened);
    }
}
