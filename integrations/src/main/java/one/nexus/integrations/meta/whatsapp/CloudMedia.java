package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphError;
import one.nexus.integrations.meta.GraphReply;
import one.nexus.integrations.meta.MetaFiles;
import one.nexus.integrations.meta.MetaToken;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files of messages (WhatsApp, "Media"). An address of a file is good for five minutes, so none is kept:
 * {@link MediaRef#url} holds {@code wa-media:} and the file's id, with which the address is asked for each time.
 */
final class CloudMedia {

    static final String PREFIX = "wa-media:";

    private final GraphApi api;
    private final MetaFiles files;

    CloudMedia(GraphApi api) {
        this.api = api;
        this.files = new MetaFiles(api.http(), api.server());
    }

    Download open(CloudAccount account, MediaRef file, long limit) {
        if (file.url().isEmpty()) {
            return new Download.Gone("WhatsApp did not say which file it is.");
        }
        String reference = file.url().get();
        if (!reference.startsWith(PREFIX)) {
            return new Download.Refused("The file is not one of WhatsApp's.");
        }
        var question = GraphCall.get(Map.of(), reference.substring(PREFIX.length()))
                .asking("phone_number_id", account.phoneNumberId());
        return switch (api.exchange(account.token(), question)) {
            case Exchange.Replied reply -> told(account.token(), GraphReply.of(reply), limit);
            case Exchange.NotSent failure -> new Download.Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Download.Unreachable(failure.cause());
            case Exchange.Forbidden refusal -> new Download.Refused(refusal.reason());
        };
    }

    private Download told(MetaToken token, GraphReply reply, long limit) {
        if (!reply.ok()) {
            return refused(token, reply);
        }
        OptionalLong size = reply.body().whole("file_size");
        if (size.isPresent() && size.getAsLong() > limit) {
            return new Download.TooLarge(limit);
        }
        return reply.body().text("url").map(url -> files.open(url, Optional.of(token), limit))
                .orElseGet(() -> new Download.Unreachable("The answer is not what Meta documents."));
    }

    private static Download refused(MetaToken token, GraphReply reply) {
        GraphError error = reply.error();
        String reason = reply.reason(token);
        if (error.isOfTheToken() || reply.status() == 401) {
            return new Download.Refused(reason);
        }
        return reply.isMetasTrouble() ? new Download.Unreachable(reason) : new Download.Gone(reason);
    }

    /** Hands the bytes of a file over; what is said of it in a message is its id. */
    Exchange upload(CloudAccount account, File file, Source.Bytes content) {
        String type = CloudEncoder.plainType(file.mimeType());
        return api.exchange(account.token(), GraphCall.upload(Map.of("messaging_product", "whatsapp", "type", type),
                new GraphCall.Upload("file", file.fileName().filter(name -> !name.isBlank()).orElse("file"), type,
                        content.bytes()),
                account.phoneNumberId(), "media"));
    }

    /** The id in the answer of an upload. */
    static Optional<String> id(Json uploaded) {
        return uploaded.text("id");
    }
}
