package one.nexus.hub.platform.settings;

import one.nexus.integrations.http.Network;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Turns the variables into {@link Settings}. */
final class SettingsReader {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;
    private static final String DEFAULT_BUCKET = "one-nexus";

    private final Environment environment;

    SettingsReader(Environment environment) {
        this.environment = environment;
    }

    Settings read() {
        String host = environment.text("NEXUS_HOST").orElse("127.0.0.1");
        int port = environment
                .parsed("NEXUS_PORT", SettingsReader::port, "is not a port: give a number from 1 to 65535.")
                .orElse(DEFAULT_PORT);
        var chat = database("NEXUS_CHAT_DB");
        var core = database("NEXUS_CORE_DB");
        requireBothDatabases();
        var masterKey = environment.parsed("NEXUS_SECRET_KEY", MasterKey::parse, "cannot be read.");
        requireMasterKey();
        checkLogFormat();
        environment.parsed("NEXUS_TRUSTED_PROXIES", Network::parseList,
                "is not a list of networks: write it as 10.0.0.0/8, 192.168.1.7.");
        var settings = new Settings(home(), host, port, publicUrl(host, port), chat, core, broker(), storage(),
                administrator(), demonstration(), masterKey);
        environment.failOnFaults();
        return settings;
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    private Path home() {
        return environment.parsed("NEXUS_HOME", Path::of, "is not a folder: give the path of one.")
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".one-nexus"))
                .toAbsolutePath()
                .normalize();
    }

    private URI publicUrl(String host, int port) {
        return environment
                .parsed("NEXUS_PUBLIC_URL", SettingsReader::webAddress,
                        "is not an address: write it as https://hub.example.com.")
                .orElseGet(() -> URI.create("http://" + host + ":" + port));
    }

    private static URI webAddress(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        return uri;
    }

    private Optional<DatabaseAddress> database(String prefix) {
        return environment.parsed(prefix + "_URL", url -> DatabaseUrl.parse(url, environment.text(prefix + "_USER"),
                environment.secret(prefix + "_PASSWORD")),
                "is not an address: write it as postgresql://host:5432/name, with "
                        + prefix + "_USER and " + prefix + "_PASSWORD.");
    }

    private void requireBothDatabases() {
        boolean chat = environment.text("NEXUS_CHAT_DB_URL").isPresent();
        boolean core = environment.text("NEXUS_CORE_DB_URL").isPresent();
        if (chat != core) {
            environment.fault("Only one database address is given. Give both NEXUS_CHAT_DB_URL and NEXUS_CORE_DB_URL, "
                    + "or neither for the embedded PostgreSQL.");
        }
    }

    private void requireMasterKey() {
        if (environment.text("NEXUS_CHAT_DB_URL").isPresent() && environment.text("NEXUS_SECRET_KEY").isEmpty()) {
            environment.fault("A database address is given without NEXUS_SECRET_KEY. Give the same key to every node "
                    + "(make one with `openssl rand -base64 32`): it encrypts the credentials kept in that database.");
        }
    }

    private Optional<BrokerAddress> broker() {
        return environment.parsed("NEXUS_AMQP_URL", SettingsReader::brokerAddress,
                "is not an address: write it as amqp://user:password@host:5672/vhost.");
    }

    private static BrokerAddress brokerAddress(String text) {
        URI uri = URI.create(text);
        boolean amqp = "amqp".equals(uri.getScheme()) || "amqps".equals(uri.getScheme());
        if (!amqp || uri.getHost() == null) {
            throw new IllegalArgumentException("not an AMQP address");
        }
        return new BrokerAddress(text);
    }

    private Optional<StorageAddress> storage() {
        var url = environment.parsed("NEXUS_S3_URL", SettingsReader::webAddress,
                "is not an address: write it as https://s3.example.com.");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var accessKey = environment.text("NEXUS_S3_ACCESS_KEY");
        var secretKey = environment.secret("NEXUS_S3_SECRET_KEY");
        if (accessKey.isEmpty() || secretKey.isEmpty()) {
            environment.fault(
                    "NEXUS_S3_URL is given without its keys. Give NEXUS_S3_ACCESS_KEY and NEXUS_S3_SECRET_KEY too.");
            return Optional.empty();
        }
        return Optional.of(new StorageAddress(url.get().toString(), accessKey.get(), secretKey.get(),
                environment.text("NEXUS_S3_BUCKET").orElse(DEFAULT_BUCKET)));
    }

    private Optional<Administrator> administrator() {
        var email = environment.text("NEXUS_ADMIN_EMAIL");
        var password = environment.secret("NEXUS_ADMIN_PASSWORD");
        if (email.isPresent() != password.isPresent()) {
            environment.fault("Give both NEXUS_ADMIN_EMAIL and NEXUS_ADMIN_PASSWORD, or neither for a set-up link.");
        }
        return email.flatMap(address -> password.map(secret -> new Administrator(address, secret)));
    }

    private boolean demonstration() {
        return environment.parsed("NEXUS_DEMO", SettingsReader::yesOrNo, "must be true or false.").orElse(false);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private void checkLogFormat() {
        if (!Set.of("text", "json").contains(environment.text("NEXUS_LOG_FORMAT").orElse("text"))) {
            environment.fault("NEXUS_LOG_FORMAT must be text or json.");
        }
        if (!Set.of("debug", "info", "warn").contains(environment.text("NEXUS_LOG_LEVEL").orElse("info"))) {
            environment.fault("NEXUS_LOG_LEVEL must be debug, info or warn.");
        }
    }
}
