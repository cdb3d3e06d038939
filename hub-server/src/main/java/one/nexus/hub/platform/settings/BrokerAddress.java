package one.nexus.hub.platform.settings;

import java.net.URI;

/**
 * Where the AMQP 0-9-1 broker is.
 *
 * @param url {@code amqp://user:password@host:port/vhost}, or {@code amqps}
 */
public record BrokerAddress(String url) {

    /** Host and port as a person would write them, without the credentials. */
    public String place() {
        URI uri = URI.create(url);
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return "BrokerAddress[" + place() + "]";
    }
}
