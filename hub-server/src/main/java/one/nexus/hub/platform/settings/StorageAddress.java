package one.nexus.hub.platform.settings;

/**
 * Where the S3 storage is.
 *
 * @param url the endpoint, {@code http(s)://host:port}
 * @param bucket the one bucket the hub writes to
 */
public record StorageAddress(String url, String accessKey, Secret secretKey, String bucket) {}
