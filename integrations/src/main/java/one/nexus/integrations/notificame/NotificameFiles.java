package one.nexus.integrations.notificame;

import okhttp3.HttpUrl;
import okhttp3.Request;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.MediaRef;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of messages. Those of WhatsApp are handed over by NotificaMe, which alone may fetch them; all others lie open at the
 * address that came with the message, which never gets the token.
 */
record NotificameFiles(NotificameCalls calls) {

    private static final String MEDIA = "v1/channels/whatsapp/media";

    Download open(Line line, MediaRef file, long limit) {
        Optional<HttpUrl> url = file.url().map(HttpUrl::parse);
        if (url.isEmpty()) {
            return new Download.Gone("NotificaMe did not say where the file is.");
        }
        boolean byNotificame = line.market() == Market.WHATSAPP;
        if (!byNotificame && !url.get().isHttps()) {
            return new Download.Refused("The file's address is not encrypted.");
        }
        Request request = byNotificame
                ? calls.posting(line.token(), MEDIA, body(line, file, url.get()))
                : new Request.Builder().url(url.get()).build();
        return calls.http().download(request, limit, NotificameFiles::refused);
    }

    private static Map<String, Object> body(Line line, MediaRef file, HttpUrl url) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", "file");
        content.put("fileMimeType", file.mimeType().orElse("document"));
        content.put("fileUrl", url.toString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", line.id());
        body.put("contents", List.of(content));
        return body;
    }

    private static Download refused(int status) {
        return switch (status) {
            case 400, 403, 404, 410 -> new Download.Gone("The file is no longer there.");
            case 401 -> new Download.Refused("NotificaMe refuses the token.");
            default -> new Download.Unreachable("The server of the file answered " + status + ".");
        };
    }
}
