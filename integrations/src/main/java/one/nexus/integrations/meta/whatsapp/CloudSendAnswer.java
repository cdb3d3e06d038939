package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphAnswer;
import one.nexus.integrations.meta.GraphReply;
import one.nexus.integrations.meta.MetaToken;

import java.util.function.Function;

/** The end of a send: an error of the file itself is told by its first words. */
final class CloudSendAnswer {

    static final String FILE = "The file was not taken. ";

    private CloudSendAnswer() {}

    static SendResult read(Exchange exchange, MetaToken token, Function<Json, SendResult> done) {
        SendResult result = GraphAnswer.read(exchange, token, done);
        boolean file = exchange instanceof Exchange.Replied reply && GraphReply.of(reply).error().isOfTheFile();
        return file && result instanceof Rejected rejected
                ? new Rejected(rejected.code(), FILE + rejected.reason())
                : result;
    }
}
