package one.nexus.hub.channel.practice;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the hub configures a simulated session with.
 *
 * @param hook where to deliver, when a webhook of this hub is configured
 * @param locale the language the customer writes
 */
record PracticeConfig(Optional<PracticeHook> hook, String locale) {

    private static final String WEBHOOKS = "/webhooks/waha/";

    static PracticeConfig of(Map<String, Object> body) {
        Map<?, ?> config = map(body.get("config"));
        Object locale = map(config.get("metadata")).get("nexus.locale");
        return new PracticeConfig(hook(config), locale instanceof String tag ? tag : "pt-BR");
    }

    private static Optional<PracticeHook> hook(Map<?, ?> config) {
        List<?> hooks = config.get("webhooks") instanceof List<?> list ? list : List.of();
        return hooks.stream().map(PracticeConfig::map).flatMap(hook -> {
            String path = path(String.valueOf(hook.get("url")));
            String key = String.valueOf(map(hook.get("hmac")).get("key"));
            return path.startsWith(WEBHOOKS)
                    ? Optional.of(new PracticeHook(path, key, inbox(hook))).stream()
                    : Optional.<PracticeHook>empty().stream();
        }).findFirst();
    }

    private static String inbox(Map<?, ?> hook) {
        List<?> headers = hook.get("customHeaders") instanceof List<?> list ? list : List.of();
        return headers.stream().map(PracticeConfig::map).map(header -> String.valueOf(header.get("value")))
                .findFirst().orElse("");
    }

    private static String path(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getPath()).orElse("");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
