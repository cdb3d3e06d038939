package one.nexus.integrations.telegram;

import okhttp3.HttpUrl;
import okhttp3.Request;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.http.Exchange;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files of messages (Bot API, "getFile"). An address of a file is good for an hour and has the token in it, so none is
 * kept: {@link MediaRef#url} holds {@code tg-file:} and the file's id, with which the address is asked for each time.
 */
final class TelegramFiles {

    static final String PREFIX = "tg-file:";

    /** What Telegram's own servers hand to a bot; a server of one's own may hand more. */
    private static final long LARGEST = 20L * 1024 * 1024;

    private final TelegramCalls calls;

    TelegramFiles(TelegramCalls calls) {
        this.calls = calls;
    }

    Download open(BotToken token, MediaRef file, long limit) {
        if (file.url().isEmpty()) {
            return new Download.Gone("Telegram did not say which file it is.");
        }
        String reference = file.url().get();
        return reference.startsWith(PREFIX)
                ? open(token, reference.substring(PREFIX.length()), limit)
                : new Download.Refused("The file is not one of Telegram's.");
    }

    private Download open(BotToken token, String fileId, long limit) {
        return switch (calls.exchange(token, TelegramRequest.of("getFile", Map.of("file_id", fileId)))) {
            case Exchange.Replied reply -> told(token, TelegramReply.of(reply), limit);
            case Exchange.NotSent failure -> new Download.Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Download.Unreachable(failure.cause());
            case Exchange.Forbidden refusal -> new Download.Refused(refusal.reason());
        };
    }

    private Download told(BotToken token, TelegramReply reply, long limit) {
        if (!reply.ok()) {
            return refused(token, reply);
        }
        OptionalLong size = reply.result().whole("file_size");
        if (size.isPresent() && size.getAsLong() > limit) {
            return new Download.TooLarge(limit);
        }
        Optional<String> path = reply.result().text("file_path");
        return path.isEmpty()
                ? new Download.Unreachable("The answer is not what Telegram documents.")
                : address(token, path.get()).map(url -> fetch(token, url, limit))
                        .orElseGet(() -> new Download.Refused("The file is not in the bot's own folder."));
    }

    private static Download refused(BotToken token, TelegramReply reply) {
        String reason = reply.reason(token);
        return switch (reply.code()) {
            case 400 -> bad(reply, reason);
            case 401, 404 -> new Download.Refused(reason);
            default -> new Download.Unreachable(reason);
        };
    }

    private static Download bad(TelegramReply reply, String reason) {
        if (reply.says("file is too big")) {
            return new Download.TooLarge(LARGEST);
        }
        return reply.says("temporarily unavailable") ? new Download.Unreachable(reason) : new Download.Gone(reason);
    }

    /** The dots in a path are already resolved here: it must not have left the folder. */
    private Optional<HttpUrl> address(BotToken token, String path) {
        HttpUrl folder = calls.files(token);
        return Optional.of(folder.newBuilder().addPathSegments(path).build())
                .filter(url -> url.encodedPath().startsWith(folder.encodedPath() + "/"));
    }

    private Download fetch(BotToken token, HttpUrl url, long limit) {
        Request request = new Request.Builder().url(url).build();
        // an error may name the address, and the token is in it
        return switch (calls.http().download(request, limit, TelegramFiles::refused)) {
            case Download.Refused refused -> new Download.Refused(token.cutFrom(refused.reason()));
            case Download.Unreachable away -> new Download.Unreachable(token.cutFrom(away.cause()));
            case Download.Open open -> open;
            case Download.TooLarge large -> large;
            case Download.Gone gone -> gone;
        };
    }

    private static Download refused(int status) {
        return switch (status) {
            case 400, 403, 404, 410 -> new Download.Gone("Telegram no longer has the file.");
            case 401 -> new Download.Refused("The token is wrong.");
            default -> new Download.Unreachable("Telegram answered " + status + ".");
        };
    }
}
