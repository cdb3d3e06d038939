package one.nexus.hub.platform.web;

/**
 * A request that names itself, so that it can be sent again without being done again.
 *
 * @param route method and path
 * @param key chosen by the caller
 * @param fingerprint of the body; the same key with another body is a mistake of the caller
 */
record Repeatable(Caller caller, String route, String key, String fingerprint) {}
