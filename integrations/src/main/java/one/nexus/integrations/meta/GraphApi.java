package one.nexus.integrations.meta;

import okhttp3.HttpUrl;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;

/**
 * One server of the Graph API.
 *
 * @param http    carries the calls
 * @param server  the server, without a version
 * @param version the version of the API
 */
public record GraphApi(Exchanges http, HttpUrl server, String version) {

    /** Calls once; what is told of a call that failed has no token in it. */
    public Exchange exchange(MetaToken token, GraphCall call) {
        return exchange(token, call, server.newBuilder().addPathSegment(version).build());
    }

    /** The same for the few calls that have no version. */
    public Exchange exchangeUnversioned(MetaToken token, GraphCall call) {
        return exchange(token, call, server);
    }

    private Exchange exchange(MetaToken token, GraphCall call, HttpUrl base) {
        Exchange ended = call.upload().isPresent()
                ? http.exchangeFile(call.at(base, token))
                : http.exchange(call.at(base, token));
        return switch (ended) {
            case Exchange.Replied reply -> reply;
            case Exchange.NotSent failure -> new Exchange.NotSent(token.cutFrom(failure.cause()));
            case Exchange.Unanswered failure -> new Exchange.Unanswered(token.cutFrom(failure.cause()));
            case Exchange.Forbidden refusal -> new Exchange.Forbidden(token.cutFrom(refusal.reason()));
        };
    }
}
