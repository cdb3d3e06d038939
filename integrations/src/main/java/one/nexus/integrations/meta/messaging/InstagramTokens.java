package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment.Renewal;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphReply;
import one.nexus.integrations.meta.MetaToken;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The token of an account that is connected by Instagram's login is good for sixty days and may be renewed when it is a
 * day old (Instagram Platform, "Refresh access token"). How long one that was just given is good for is not told before it
 * is renewed, so that is tried at once, and then each day until it works.
 */
final class InstagramTokens {

    /** Until when the token is good. */
    static final String UNTIL = "tokenUntil";
    /** When it was last asked for another. */
    static final String ASKED = "tokenAsked";

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration ALARMED_BEFORE = Duration.ofDays(10);
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();

    private final Platform platform;

    InstagramTokens(Platform platform) {
        this.platform = platform;
    }

    Renewal renew(ChannelAccount account) {
        Optional<MetaToken> token = MetaToken.of(account);
        if (token.isEmpty() || !platform.isByItself(account) || !isDue(account)) {
            return new Renewal.NotNow();
        }
        GraphCall question = GraphCall.get(Map.of("grant_type", "ig_refresh_token", "access_token",
                token.get().value()), "refresh_access_token");
        Exchange exchange = platform.instagram().exchangeUnversioned(token.get(), question);
        return exchange instanceof Exchange.Replied replied
                ? told(account, GraphReply.of(replied)).orElseGet(() -> refused(account))
                : refused(account);
    }

    private boolean isDue(ChannelAccount account) {
        Instant now = now();
        boolean soonOver = time(account, UNTIL).filter(until -> until.minus(RENEWED_BEFORE).isAfter(now)).isEmpty();
        return soonOver && time(account, ASKED).filter(asked -> asked.plus(AGAIN).isAfter(now)).isEmpty();
    }

    private Optional<Renewal> told(ChannelAccount account, GraphReply reply) {
        OptionalLong seconds = reply.body().whole("expires_in");
        Optional<String> token = reply.body().text("access_token");
        boolean readable = reply.ok() && seconds.isPresent() && seconds.getAsLong() > 0
                && seconds.getAsLong() <= LONGEST_SECONDS;
        return token.filter(value -> readable).map(value -> {
            Map<String, String> settings = new HashMap<>(asked());
            settings.put(UNTIL, now().plusSeconds(seconds.getAsLong()).toString());
            return new Renewal.Renewed(settings, Map.of(MetaToken.ANSWER, value));
        });
    }

    private Renewal refused(ChannelAccount account) {
        boolean soonOver = time(account, UNTIL).filter(until -> until.minus(ALARMED_BEFORE).isBefore(now()))
                .isPresent();
        return soonOver ? new Renewal.Lapsing(asked()) : new Renewal.Renewed(asked(), Map.of());
    }

    private Map<String, String> asked() {
        return Map.of(ASKED, now().toString());
    }

    private Instant now() {
        return Instant.ofEpochSecond(platform.clock().instant().getEpochSecond());
    }

    private static Optional<Instant> time(ChannelAccount account, String setting) {
        try {
            return account.setting(setting).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
