package one.nexus.hub.platform.queue;

/**
 * What is published to the exchange of events.
 *
 * @param key the routing key
 * @param id unique
 */
public record Message(String key, String id, byte[] body) {}
