package one.nexus.integrations.notificame;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.json.Json;

/** Calls NotificaMe with the token of an account. */
record NotificameCalls(Exchanges http, HttpUrl base) {

    private static final MediaType JSON = MediaType.get("application/json");

    /** @param path without a slash at its beginning: {@code v1/channels} */
    Exchange get(ApiToken token, String path) {
        return exchange(token, request(token, path).get().build());
    }

    Exchange post(ApiToken token, String path, Object body) {
        return exchange(token, posting(token, path, body));
    }

    Exchange delete(ApiToken token, String path) {
        return exchange(token, request(token, path).delete().build());
    }

    Request posting(ApiToken token, String path, Object body) {
        return request(token, path).post(RequestBody.create(Json.write(body), JSON)).build();
    }

    private Request.Builder request(ApiToken token, String path) {
        return new Request.Builder().url(base.newBuilder().addPathSegments(path).build())
                .header("X-Api-Token", token.value()).header("Accept", "application/json");
    }

    private Exchange exchange(ApiToken token, Request request) {
        return switch (http.exchange(request)) {
            case Exchange.Replied reply -> reply;
            case Exchange.NotSent failure -> new Exchange.NotSent(token.cutFrom(failure.cause()));
            case Exchange.Unanswered failure -> new Exchange.Unanswered(token.cutFrom(failure.cause()));
            case Exchange.Forbidden refusal -> new Exchange.Forbidden(token.cutFrom(refusal.reason()));
        };
    }
}
