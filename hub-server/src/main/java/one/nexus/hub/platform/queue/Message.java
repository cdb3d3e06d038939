package one.nexus.hub.platform.queue;

/**
 * What is published to the exchange of events.
 *
 * @param key the routing key
 * @param id unique
 * @param teller the node whose sockets have been told of it already, or empty
 */
public record Message(String key, String id, String teller, byte[] body) {}
