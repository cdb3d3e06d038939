package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.MediaKind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a file is to be shown: {@code fileMimeType} is a whole type, or the word before its slash, or {@code sticker}. */
final class FileKinds {

    private static final Map<MediaKind, List<String>> NAMES = Map.of(
            MediaKind.IMAGE, List.of("jpg", "jpeg", "png", "gif", "webp", "heic"),
            MediaKind.VIDEO, List.of("mp4", "mov", "3gp", "webm"),
            MediaKind.AUDIO, List.of("ogg", "oga", "opus", "mp3", "m4a", "aac", "amr", "wav"),
            MediaKind.DOCUMENT, List.of("pdf", "doc", "docx", "xls", "xlsx", "csv", "txt", "zip"));

    private FileKinds() {}

    static Optional<MediaKind> of(String claimed) {
        return switch (claimed.toLowerCase(Locale.ROOT).split("/", 2)[0].strip()) {
            case "image" -> Optional.of(MediaKind.IMAGE);
            case "video" -> Optional.of(MediaKind.VIDEO);
            case "audio" -> Optional.of(MediaKind.AUDIO);
            case "voice" -> Optional.of(MediaKind.VOICE);
            case "sticker" -> Optional.of(MediaKind.STICKER);
            case "application", "document" -> Optional.of(MediaKind.DOCUMENT);
            default -> Optional.empty();
        };
    }

    /** By the last letters of a name, or of the path of an address. */
    static Optional<MediaKind> named(String name) {
        String path = name.replaceAll("[?#].*$", "").toLowerCase(Locale.ROOT);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return NAMES.entrySet().stream().filter(kind -> kind.getValue().contains(ending)).map(Map.Entry::getKey)
                .findFirst();
    }

    /** What NotificaMe is told. */
    static String word(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case VOICE, AUDIO -> "audio";
            case STICKER -> "sticker";
            case DOCUMENT -> "document";
        };
    }
}
