package one.nexus.integrations.mail;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Consents;
import one.nexus.integrations.channel.Enrolment.Renewal;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.json.Json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mailboxes whose owner agrees at Google or Microsoft, and the keys they give: good for about an hour, and renewed. */
final class MailConsents implements Consents {

    /** Until when the key is good. */
    static final String UNTIL = "tokenUntil";
    static final String KEY = "accessToken";
    private static final String RENEWING_KEY = "refreshToken";

    /** It is asked every few minutes whether it is time. */
    private static final Duration BEFORE = Duration.ofMinutes(15);
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private final Exchanges http;
    private final Clock clock;
    private final Optional<HttpUrl> elsewhere;

    MailConsents(OkHttpClient guarded, Clock clock, Optional<HttpUrl> elsewhere) {
        this.http = new Exchanges(guarded);
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /** The server that a mailbox belongs to; empty where a password is all there is. */
    private Optional<ConsentServer> server(ChannelAccount account) {
        return MailService.of(account).consent().map(known -> known.at(elsewhere));
    }

    @Override
    public String address(ChannelAccount candidate, Journey journey) {
        ConsentServer server = server(candidate).orElseThrow();
        HttpUrl.Builder address = server.agreeing().newBuilder();
        address.addQueryParameter("response_type", "code")
                .addQueryParameter("client_id", candidate.setting(MailType.CLIENT_ID).orElse(""))
                .addQueryParameter("redirect_uri", journey.back())
                .addQueryParameter("scope", server.scope())
                .addQueryParameter("state", journey.state())
                .addQueryParameter("code_challenge", challenge(journey.verifier()))
                .addQueryParameter("code_challenge_method", "S256")
                .addQueryParameter("login_hint", candidate.setting(MailType.ADDRESS).orElse(""));
        server.more().forEach(address::addQueryParameter);
        return address.build().toString();
    }

    /** RFC 7636, 4.2. */
    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Granted grant(ChannelAccount candidate, Journey journey, String code) {
        Granted granted = asked(candidate, new FormBody.Builder().add("grant_type", "authorization_code")
                .add("code", code).add("redirect_uri", journey.back()).add("code_verifier", journey.verifier()));
        return granted instanceof Granted.Keys keys && !keys.secrets().containsKey(RENEWING_KEY)
                ? new Granted.Refused("no key that can be renewed")
                : granted;
    }

    /** Changes a key that lapses for another; when the owner has withdrawn it, an administrator has to ask them again. */
    Renewal renew(ChannelAccount account) {
        Optional<String> renewing = account.secret(RENEWING_KEY);
        if (server(account).isEmpty() || renewing.isEmpty() || !isDue(account)) {
            return new Renewal.NotNow();
        }
        return switch (asked(account, new FormBody.Builder().add("grant_type", "refresh_token")
                .add("refresh_token", renewing.get()))) {
            case Granted.Keys keys -> new Renewal.Renewed(keys.settings(), keys.secrets());
            case Granted.Refused refused -> new Renewal.Lapsing(Map.of());
            case Granted.Unreachable away -> new Renewal.NotNow();
        };
    }

    private boolean isDue(ChannelAccount account) {
        try {
            return account.setting(UNTIL).map(Instant::parse)
                    .filter(until -> until.minus(BEFORE).isAfter(clock.instant())).isEmpty();
        } catch (DateTimeParseException unreadable) {
            return true;
        }
    }

    private Granted asked(ChannelAccount account, FormBody.Builder question) {
        question.add("client_id", account.setting(MailType.CLIENT_ID).orElse(""))
                .add("client_secret", account.secret(MailType.CLIENT_SECRET).orElse(""));
        return switch (http.exchange(new Request.Builder().url(server(account).orElseThrow().keys())
                .header("Accept", "application/json").post(question.build()).build())) {
            case Exchange.Replied reply -> told(reply);
            case Exchange.NotSent failure -> new Granted.Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Granted.Unreachable(failure.cause());
            case Exchange.Forbidden refusal -> new Granted.Refused(refusal.reason());
        };
    }

    private Granted told(Exchange.Replied reply) {
        Json answer = reply.json();
        Optional<String> key = answer.text("access_token").filter(text -> !text.isBlank());
        if (reply.isSuccess() && key.isPresent()) {
            return keys(answer, key.get());
        }
        return reply.code() >= 500 || reply.code() == 429 || reply.isSuccess()
                ? new Granted.Unreachable("The server answered " + reply.code() + ".")
                : new Granted.Refused(answer.text("error").orElse("status " + reply.code()));
    }

    private Granted keys(Json answer, String key) {
        long seconds = Math.clamp(answer.whole("expires_in").orElse(Duration.ofHours(1).toSeconds()), 60,
                LONGEST_SECONDS);
        Map<String, String> secrets = new HashMap<>(Map.of(KEY, key));
        // Microsoft gives another one each time, Google keeps the first
        answer.text("refresh_token").ifPresent(renewing -> secrets.put(RENEWING_KEY, renewing));
        return new Granted.Keys(Map.of(UNTIL, clock.instant().plusSeconds(seconds).toString()), secrets);
    }
}
