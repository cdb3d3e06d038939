package one.nexus.integrations.meta;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.http.AddressRefused;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.http.LimitedFile;

import java.io.IOException;
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
        return fetch(request.build(), limit);
    }

    private boolean isMetas(HttpUrl url) {
        boolean same = url.scheme().equals(server.scheme()) && url.host().equals(server.host())
                && url.port() == server.port();
        return same || url.isHttps() && url.port() == 443
                && HOSTS.stream().anyMatch(host -> url.host().equals(host) || url.host().endsWith("." + host));
    }

    @SuppressWarnings("MustBeClosedChecker") // an opened file belongs to the caller
    private Download fetch(Request request, long limit) {
        try {
            return answered(http.patient().newCall(request).execute(), limit);
        } catch (AddressRefused refused) {
            return new Download.Refused(Exchanges.cause(refused));
        } catch (IOException failed) {
            return new Download.Unreachable(Exchanges.cause(failed));
        }
    }

    private static Download answered(Response response, long limit) {
        if (response.isSuccessful() && response.body().contentLength() <= limit) {
            return new Download.Open(new LimitedFile(response, limit));
        }
        response.close();
        if (response.isSuccessful()) {
            return new Download.TooLarge(limit);
        }
        return switch (response.code()) {
            case 400, 403, 404, 410 -> new Download.Gone("Meta no longer has the file.");
            case 401 -> new Download.Refused("Meta refuses the token.");
            default -> new Download.Unreachable("Meta answered " + response.code() + ".");
        };
    }
}
