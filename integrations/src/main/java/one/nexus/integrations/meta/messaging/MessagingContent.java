package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a message says: words, files, or both (Messenger Platform, "messages"; Instagram Platform, "Messaging webhooks").
 *
 * @param message the message
 * @param chatKey its chat
 * @param mid     its id
 */
record MessagingContent(Json message, String chatKey, String mid) {

    private static final int MOST = 30;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z_]{0,39}");
    /** Three sizes of the thumb that stands beside the text field of Messenger. */
    private static final Set<String> THUMBS = Set.of("369239263222822", "369239343222814", "369239383222810");

    /** Never empty. */
    List<Content> read() {
        Optional<String> words = message.text("text");
        List<Json> attachments = message.items("attachments").stream().limit(MOST).toList();
        if (message.at("reply_to", "story").isObject()) {
            Json story = message.at("reply_to", "story");
            return List.of(new Content.Shared("story-reply", address(story.text("url")), words));
        }
        List<Content> contents = new ArrayList<>();
        for (Json attachment : attachments) {
            boolean previewed = words.isPresent() && type(attachment).equals("fallback");
            if (!previewed) {
                contents.add(content(attachment));
            }
        }
        words.ifPresent(said -> say(said, contents));
        return contents.isEmpty() ? List.of(new Content.Unsupported(unread())) : List.copyOf(contents);
    }

    /** Words stand below the first file, or before everything else. */
    private static void say(String words, List<Content> contents) {
        if (!contents.isEmpty() && contents.getFirst() instanceof Content.Media media) {
            contents.set(0, new Content.Media(media.kind(), Optional.of(words), media.file(), media.seconds()));
        } else {
            contents.addFirst(new Content.Text(words));
        }
    }

    private String unread() {
        return message.isTrue("is_unsupported") ? "unsupported" : "empty";
    }

    private Content content(Json attachment) {
        String type = type(attachment);
        return switch (type) {
            case "image" -> image(attachment);
            case "video" -> media(MediaKind.VIDEO, attachment);
            case "audio" -> media(MediaKind.AUDIO, attachment);
            case "file" -> media(MediaKind.DOCUMENT, attachment);
            case "like_heart" -> new Content.Text("❤️");
            case "story_mention" -> shared("story-mention", attachment);
            case "ig_story", "story" -> shared("story", attachment);
            case "ig_reel", "reel" -> shared("reel", attachment);
            case "share", "ig_post", "post" -> shared("post", attachment);
            case "fallback" -> shared("link", attachment);
            case "location" -> place(attachment).orElseGet(() -> new Content.Unsupported(type));
            case "template" -> attachment.text("title").or(() -> attachment.text("payload", "generic", "title"))
                    .<Content>map(Content.Text::new).orElseGet(() -> new Content.Unsupported(type));
            default -> new Content.Unsupported(type);
        };
    }

    private static String type(Json attachment) {
        return attachment.text("type").filter(word -> TYPE.matcher(word).matches()).orElse("unsupported");
    }

    private Content image(Json attachment) {
        Optional<String> sticker = attachment.text("payload", "sticker_id").or(() -> message.text("sticker_id"));
        if (sticker.filter(THUMBS::contains).isPresent()) {
            return new Content.Text("👍");
        }
        return media(sticker.isPresent() ? MediaKind.STICKER : MediaKind.IMAGE, attachment);
    }

    private Content media(MediaKind kind, Json attachment) {
        Optional<String> name = attachment.text("payload", "title").or(() -> attachment.text("name"));
        return new Content.Media(kind, Optional.empty(), new MediaRef(chatKey, mid,
                address(attachment.text("payload", "url")), Optional.empty(), name, OptionalLong.empty(),
                Optional.empty()), OptionalInt.empty());
    }

    /** Shown by its address alone: Meta forbids to keep what a story shows, and a post belongs to whoever made it. */
    private static Content shared(String what, Json attachment) {
        return new Content.Shared(what, address(attachment.text("payload", "url").or(() -> attachment.text("url"))),
                attachment.text("payload", "title").or(() -> attachment.text("title")).map(Shortened::name));
    }

    /** Only what a browser may safely open. */
    private static Optional<String> address(Optional<String> url) {
        return url.filter(text -> text.startsWith("https://") && text.length() < 4000);
    }

    private static Optional<Content> place(Json attachment) {
        OptionalDouble latitude = attachment.number("payload", "coordinates", "lat");
        OptionalDouble longitude = attachment.number("payload", "coordinates", "long");
        boolean there = latitude.isPresent() && longitude.isPresent() && Math.abs(latitude.getAsDouble()) <= 90
                && Math.abs(longitude.getAsDouble()) <= 180;
        return there
                ? Optional.of(new Content.Location(latitude.getAsDouble(), longitude.getAsDouble(),
                        attachment.text("title").map(Shortened::name), Optional.empty(), false))
                : Optional.empty();
    }
}
