package one.nexus.hub.media;

import java.util.Optional;

/** What is known of received bytes before they have a row. */
record Described(String name, String mime, FileKind kind, long size, String sha256, Optional<Picture> picture) {

    /** A picture of an unreasonable size is kept, and offered for saving only. */
    static Described of(Received received, Sniffed sniffed, FileName name) {
        FileKind kind = FileKind.ofMime(sniffed.mime(), sniffed.opus());
        Optional<Picture> picture = kind == FileKind.IMAGE
                ? Picture.of(received.path(), sniffed.mime())
                : Optional.empty();
        boolean shown = kind != FileKind.IMAGE || picture.filter(Picture::reasonable).isPresent();
        return new Described(name.text(), shown ? sniffed.mime() : "application/octet-stream",
                shown ? kind : FileKind.DOCUMENT, received.size(), received.sha256(),
                picture.filter(Picture::reasonable));
    }
}
