package one.nexus.integrations.waha;

import okhttp3.HttpUrl;
import okhttp3.Request;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Given;

import java.util.Optional;

/**
 * Files of messages (WAHA docs, "Receive messages", files). WAHA keeps a file for 180 seconds; afterwards asking for the
 * message with {@code downloadMedia=true} makes it again. Only {@code /api/files/} of the connection's own address is ever
 * fetched, whatever host the payload names.
 */
public final class WahaMedia {

    private static final String FILES = "/api/files/";

    private final WahaCalls calls;
    private final WahaMessages messages;

    WahaMedia(WahaCalls calls, WahaMessages messages) {
        this.calls = calls;
        this.messages = messages;
    }

    /** Opens the file, asking WAHA to fetch it again where it is missing. */
    public Download open(MediaRef file, long limit) {
        Download first = file.url().map(url -> openOwn(url, limit)).orElseGet(() -> new Download.Gone("not fetched"));
        return first instanceof Download.Gone ? again(file, limit) : first;
    }

    private Download again(MediaRef file, long limit) {
        return switch (messages.message(file.chatKey(), file.messageId(), true)) {
            case Failed<InboundMessage> failed -> ended(failed);
            case Given<InboundMessage> given -> url(given.value()).map(url -> openOwn(url, limit))
                    .orElseGet(() -> new Download.Gone("WhatsApp no longer has the file"));
        };
    }

    private static Optional<String> url(InboundMessage message) {
        return message.content() instanceof Content.Media media ? media.file().url() : Optional.empty();
    }

    private Download openOwn(String url, long limit) {
        Optional<HttpUrl> own = own(url);
        return own.isEmpty()
                ? new Download.Refused("the file is not at the connection's own address")
                : fetch(keyed(own.get()), limit);
    }

    /** A picture, which WhatsApp's own servers keep; our key goes only to the connection's own address. */
    Download openAnywhere(String url, long limit) {
        Optional<HttpUrl> own = own(url);
        if (own.isPresent()) {
            return fetch(keyed(own.get()), limit);
        }
        Optional<HttpUrl> foreign = Optional.ofNullable(HttpUrl.parse(url)).filter(HttpUrl::isHttps);
        return foreign.isEmpty()
                ? new Download.Refused("the picture has no address that may be fetched")
                : fetch(new Request.Builder().url(foreign.get()).build(), limit);
    }

    /** Behind Docker, WAHA names a host that only it can see: the path (its dots already resolved) is taken, host and query are not. */
    private Optional<HttpUrl> own(String url) {
        HttpUrl base = calls.connection().base();
        String prefix = base.encodedPath().replaceAll("/+$", "");
        return Optional.ofNullable(HttpUrl.parse(url)).map(HttpUrl::encodedPath).filter(path -> path.contains(FILES))
                .map(path -> base.newBuilder().encodedPath(prefix + path.substring(path.indexOf(FILES))).build());
    }

    private Request keyed(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url);
        String key = calls.connection().apiKey();
        return key.isEmpty() ? request.build() : request.header("X-Api-Key", key).build();
    }

    private Download fetch(Request request, long limit) {
        return calls.http().download(request, limit, WahaMedia::refused);
    }

    private static Download refused(int status) {
        return switch (status) {
            case 403, 404, 410 -> new Download.Gone("the server answered " + status);
            case 401 -> new Download.Refused("the API key is wrong");
            default -> new Download.Unreachable("the server answered " + status);
        };
    }

    static Download ended(Failed<?> failed) {
        return switch (failed.problem()) {
            case NOT_FOUND, INVALID, UNSUPPORTED -> new Download.Gone(failed.reason());
            case UNAUTHORISED, FORBIDDEN_ADDRESS -> new Download.Refused(failed.reason());
            case UNREACHABLE, THROTTLED, NOT_READY, UNREADABLE -> new Download.Unreachable(failed.reason());
        };
    }
}
