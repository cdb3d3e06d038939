package one.nexus.integrations.meta;

import okhttp3.HttpUrl;
import okhttp3.Request;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.http.Exchanges;

import java.util.List;
import java.util.Optional;

/** Fetches files from Meta's own servers, and from no others: their addresses come with what strangers send. */
public final class MetaFiles {

    private static final List<String> HOSTS = List.of("fbsbx.com", "fbcdn.net", "facebook.com", "cdninstagram.com",
            "instagram.com", "whatsapp.net");

    private final Exchanges http;
    private final HttpUrl server;

    /**
     * Fetches through these.
     *
     * @param server the server of the API, which may hold the files too
     */
    public MetaFiles(Exchanges http, HttpUrl server) {
        this.http = http;
        this.server = server;
    }

    /** Opens an address with a token, or without. */
    public Download open(String address, Optional<MetaToken> token, long limit) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !isMetas(url)) {
            return new Download.Refused("The file is not on Meta's servers.");
        }
        Request.Builder request = new Request.Builder().url(url);
        token.ifPresent(known -> request.header("Authorization", "Bearer " + known.value()));
        return http.download(request.build(), limit, MetaFiles::refused);
    }

    private boolean isMetas(HttpUrl url) {
        boolean same = url.scheme().equals(server.scheme()) && url.host().equals(server.host())
                && url.port() == server.port();
        return same || url.isHttps() && url.port() == 443
                && HOSTS.stream().anyMatch(host -> url.host().equals(host) || url.host().endsWith("." + host));
    }

    private static Download refused(int status) {
        return switch (status) {
            case 400, 403, 404, 410 -> new Download.Gone("Meta no longer has the file.");
            case 401 -> new Download.Refused("Meta refuses the token.");
            default -> new Download.Unreachable("Meta answered " + status + ".");
        };
    }
}
