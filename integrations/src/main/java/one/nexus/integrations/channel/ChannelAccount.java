package one.nexus.integrations.channel;

import java.util.Map;
import java.util.Optional;

/**
 * A connected account: what a channel needs to speak for one inbox.
 *
 * @param id       the hub's own id of the inbox
 * @param kind     the network
 * @param settings what may be shown
 * @param secrets  what may not: never printed, never logged
 */
public record ChannelAccount(String id, ChannelKind kind, Map<String, String> settings, Map<String, String> secrets) {

    public ChannelAccount {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** A setting that is there and not blank. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    /** A secret that is there and not blank. */
    public Optional<String> secret(String name) {
        return Optional.ofNullable(secrets.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "ChannelAccount[id=" + id + ", kind=" + kind + ", settings=" + settings + ", secrets=" + secrets.keySet()
                + "]";
    }
}
