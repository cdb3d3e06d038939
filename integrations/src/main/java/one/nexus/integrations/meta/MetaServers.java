package one.nexus.integrations.meta;

import okhttp3.HttpUrl;

/**
 * Where the Graph API is.
 *
 * @param facebook  the host of pages and WhatsApp
 * @param instagram the host of Instagram accounts that are connected without a page
 * @param version   the version of the API, in every address
 */
public record MetaServers(HttpUrl facebook, HttpUrl instagram, String version) {

    /** The newest version this was written for; Meta keeps each for two years. */
    public static final String VERSION = "v25.0";

    /** Meta's own servers. */
    public static MetaServers real(String version) {
        return new MetaServers(HttpUrl.get("https://graph.facebook.com"), HttpUrl.get("https://graph.instagram.com"),
                version);
    }

    /**
     * One server for everything.
     *
     * @throws IllegalArgumentException when it is no address of a server
     */
    public static MetaServers at(String base, String version) {
        return new MetaServers(HttpUrl.get(base), HttpUrl.get(base), version);
    }

    /** Meta's own servers, or the one that is named. */
    public static MetaServers named(String base, String version) {
        return base.isBlank() ? real(version) : at(base, version);
    }
}
