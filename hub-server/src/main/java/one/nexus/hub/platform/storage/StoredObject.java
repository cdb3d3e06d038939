package one.nexus.hub.platform.storage;

/**
 * What is kept under a key.
 *
 * @param size in bytes
 * @param mime as given when it was put
 */
public record StoredObject(String key, long size, String mime) {}
