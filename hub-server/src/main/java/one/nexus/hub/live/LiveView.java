package one.nexus.hub.live;

/**
 * What screens are shown of one event.
 *
 * @param permission who may see it: the code of a permission
 * @param body the JSON the console patches into what it has, a serialisable record
 */
public record LiveView(String permission, Object body) {}
