package one.nexus.integrations.waha;

import okhttp3.HttpUrl;
import one.nexus.integrations.channel.ChannelAccount;

import java.util.Map;
import java.util.Optional;

/**
 * Which WAHA server, and which session on it.
 *
 * @param baseUrl {@code http(s)://host[:port][/path]}
 * @param apiKey  for {@code X-Api-Key}; empty when the server asks for none
 * @param session WAHA's name of the session
 */
public record WahaConnection(String baseUrl, String apiKey, String session) {

    /** Names of the settings and secrets of a {@link ChannelAccount} of this kind. */
    public static final String BASE_URL = "baseUrl";
    public static final String SESSION = "session";
    public static final String API_KEY = "apiKey";
    public static final String HMAC_KEY = "hmacKey";

    public WahaConnection {
        if (!isAcceptable(baseUrl)) {
            throw new IllegalArgumentException("not a base address of a server");
        }
        if (session.isBlank()) {
            throw new IllegalArgumentException("a session needs a name");
        }
    }

    /** Whether a text can be the base address of a server: http or https, without user, query or fragment. */
    public static boolean isAcceptable(String baseUrl) {
        return Optional.ofNullable(HttpUrl.parse(baseUrl)).filter(url -> url.username().isEmpty()
                && url.password().isEmpty() && url.query() == null && url.fragment() == null).isPresent();
    }

    /**
     * Reads the account's settings.
     *
     * @throws IllegalArgumentException when the base address or the session is missing or wrong
     */
    public static WahaConnection of(ChannelAccount account) {
        return new WahaConnection(account.setting(BASE_URL).orElse(""), account.secret(API_KEY).orElse(""),
                account.setting(SESSION).orElse(""));
    }

    /** This connection as the account of an inbox. */
    public ChannelAccount account(String inboxId, String hmacKey) {
        return new ChannelAccount(inboxId, WahaChannel.KIND, Map.of(BASE_URL, baseUrl, SESSION, session),
                Map.of(API_KEY, apiKey, HMAC_KEY, hmacKey));
    }

    HttpUrl base() {
        return HttpUrl.get(baseUrl);
    }

    @Override
    public String toString() {
        return "WahaConnection[baseUrl=" + baseUrl + ", session=" + session + "]";
    }
}
