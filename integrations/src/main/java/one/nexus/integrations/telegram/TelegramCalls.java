package one.nexus.integrations.telegram;

import okhttp3.HttpUrl;
import okhttp3.Request;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;

/** Calls a Bot API server; what it tells of a call that failed has no token in it. */
record TelegramCalls(Exchanges http, HttpUrl base) {

    Exchange exchange(BotToken token, TelegramRequest request) {
        Request call = request.at(base.newBuilder().addPathSegment("bot" + token.value())
                .addPathSegment(request.method()).build());
        Exchange ended = request.carriesFile() ? http.exchangeFile(call) : http.exchange(call);
        return switch (ended) {
            case Exchange.Replied reply -> reply;
            case Exchange.NotSent failure -> new Exchange.NotSent(token.cutFrom(failure.cause()));
            case Exchange.Unanswered failure -> new Exchange.Unanswered(token.cutFrom(failure.cause()));
            case Exchange.Forbidden refusal -> new Exchange.Forbidden(token.cutFrom(refusal.reason()));
        };
    }

    /** Where the files of a bot are. */
    HttpUrl files(BotToken token) {
        return base.newBuilder().addPathSegment("file").addPathSegment("bot" + token.value()).build();
    }
}
