package one.nexus.hub.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the environment may say, checked. A server whose address is absent is started embedded.
 *
 * @param home where the embedded servers keep their data
 * @param host the address the hub listens on
 * @param publicUrl how browsers and providers reach the hub, without a slash at the end
 * @param chat the chat database; given together with {@code core} or not at all
 * @param demonstration whether an organisation is filled with examples
 */
public record Settings(Path home, String host, int port, URI publicUrl, Optional<DatabaseAddress> chat,
        Optional<DatabaseAddress> core, Optional<BrokerAddress> broker, Optional<StorageAddress> storage,
        Optional<Administrator> administrator, boolean demonstration, Optional<MasterKey> masterKey) {

    /**
     * Reads the settings from an environment, as {@link System#getenv()} gives it.
     *
     * @throws StartupFault with one sentence for each thing that is wrong
     */
    public static Settings from(Map<String, String> environment) {
        return new SettingsReader(new Environment(environment)).read();
    }

    /** The address a browser on this machine can open. */
    public String localUrl() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + (everywhere ? "127.0.0.1" : name) + ":" + port;
    }

    /** Whether any server is started inside the hub. */
    public boolean anyEmbedded() {
        return chat.isEmpty() || broker.isEmpty() || storage.isEmpty();
    }
}
