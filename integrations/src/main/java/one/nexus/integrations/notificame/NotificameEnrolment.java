package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Connects channels. Only resellers may make them through the API, so an administrator names one that is there: it is looked
 * for in the list of the token, and subscribed to.
 */
record NotificameEnrolment(NotificameCalls calls) implements Enrolment {

    private static final String CHANNELS = "v1/channels";
    private static final String SUBSCRIPTIONS = "v1/subscriptions";
    private static final Check WRONG_TOKEN = new Check.Wrong(NotificameType.TOKEN, "wrong-key");

    @Override
    public Check check(ChannelAccount account) {
        return Line.of(account).map(this::check).orElse(WRONG_TOKEN);
    }

    private Check check(Line line) {
        return told(line.token(), calls.get(line.token(), CHANNELS), body -> listed(body)
                .map(channels -> channels.stream().filter(item -> item.text("id").filter(line.id()::equals).isPresent())
                        .findFirst().map(item -> described(line, item))
                        .orElseGet(() -> new Check.Wrong(NotificameType.CHANNEL, "unknown")))
                .orElseGet(NotificameEnrolment::strange));
    }

    private static Check described(Line line, Json channel) {
        String handle = channel.text("phone").map(phone -> "+" + phone.replaceAll("[^0-9]", ""))
                .filter(phone -> phone.length() > 6).orElse(line.id());
        return new Check.Fine(channel.text("name").orElse(handle), handle);
    }

    /** The token is proven first, so that a wrong one is not taken for a wrong address. */
    @Override
    public Check connect(ChannelAccount account, String webhook) {
        Check known = check(account);
        Optional<Line> line = Line.of(account);
        if (!(known instanceof Check.Fine) || line.isEmpty()) {
            return known;
        }
        if (!webhook.startsWith("https://")) {
            return new Check.Wrong(NotificameType.CHANNEL, "no-public-address");
        }
        Exchange ended = calls.post(line.get().token(), SUBSCRIPTIONS, order(line.get(), webhook));
        if (ended instanceof Exchange.Replied reply && reply.code() == 409) {
            return subscribedBefore(line.get(), webhook, known);
        }
        return told(line.get().token(), ended, body -> known);
    }

    private static Map<String, Object> order(Line line, String webhook) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("criteria", Map.of("channel", line.id()));
        order.put("webhook", Map.of("url", webhook));
        return order;
    }

    /** A channel delivers to one address. If that is somebody else's, nothing would ever come here. */
    private Check subscribedBefore(Line line, String webhook, Check known) {
        List<Json> ofChannel = subscriptions(line);
        boolean elsewhere = !ofChannel.isEmpty() && ofChannel.stream().noneMatch(one -> leadsTo(one, webhook));
        return elsewhere ? new Check.Wrong(NotificameType.CHANNEL, "subscribed-elsewhere") : known;
    }

    private List<Json> subscriptions(Line line) {
        return calls.get(line.token(), SUBSCRIPTIONS) instanceof Exchange.Replied reply
                ? listed(reply.json()).orElse(List.of()).stream()
                        .filter(one -> one.text("criteria", "channel").filter(line.id()::equals).isPresent()).toList()
                : List.of();
    }

    private static boolean leadsTo(Json subscription, String webhook) {
        return subscription.text("webhook", "url").filter(webhook::equals).isPresent();
    }

    /** Only what delivers to an address with this account's secret is the hub's to take away. */
    @Override
    public void release(ChannelAccount account) {
        Optional<String> secret = account.secret(ADDRESS_SECRET);
        Line.of(account).filter(line -> secret.isPresent()).ifPresent(line -> subscriptions(line).stream()
                .filter(one -> one.text("webhook", "url").filter(url -> url.endsWith("/" + secret.get())).isPresent())
                .flatMap(one -> Delivered.id(one, "id").stream()).filter(id -> id.matches("[A-Za-z0-9_-]+"))
                .forEach(id -> calls.delete(line.token(), SUBSCRIPTIONS + "/" + id)));
    }

    /** A list stands for itself, or under a name. */
    private static Optional<List<Json>> listed(Json body) {
        return List.of(body, body.at("channels"), body.at("subscriptions"), body.at("data")).stream()
                .filter(place -> place.node().isArray()).findFirst().map(Json::items);
    }

    private static Check told(ApiToken token, Exchange exchange, Function<Json, Check> done) {
        return switch (exchange) {
            case Exchange.NotSent failure -> new Check.Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Check.Unreachable(failure.cause());
            case Exchange.Forbidden refusal -> new Check.Unreachable(refusal.reason());
            case Exchange.Replied replied -> {
                NotificameReply reply = NotificameReply.of(replied);
                yield reply.ok() ? done.apply(reply.body()) : refused(reply, token);
            }
        };
    }

    private static Check refused(NotificameReply reply, ApiToken token) {
        if (reply.blamesTheToken()) {
            return WRONG_TOKEN;
        }
        boolean unknown = reply.saysNo() && reply.code().equals("Hub404");
        return unknown
                ? new Check.Wrong(NotificameType.CHANNEL, "unknown")
                : new Check.Unreachable(reply.reason(token));
    }

    private static Check strange() {
        return new Check.Unreachable("The answer is not what NotificaMe documents.");
    }
}
