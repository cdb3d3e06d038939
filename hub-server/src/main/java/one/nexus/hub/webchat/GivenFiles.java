package one.nexus.hub.webchat;

import one.nexus.hub.media.FileId;
import one.nexus.hub.media.FileRefused;
import one.nexus.hub.media.Files;
import one.nexus.hub.media.StoredFile;
import one.nexus.hub.platform.crypto.Signatures;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.webchat.VisitorEvent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** The files that visitors give: what somebody shows or sends to a shop, and nothing that runs. */
@Singleton
class GivenFiles {

    private static final String PURPOSE = "file of a visitor";
    private static final String SEPARATOR = ":";
    private static final int PARTS = 3;

    private static final Set<String> DOCUMENTS = Set.of("application/pdf", "text/plain", "text/csv", "application/rtf",
            "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
            "image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif");

    private final Files files;
    private final Signatures signatures;

    GivenFiles(Files files, Signatures signatures) {
        this.files = files;
        this.signatures = signatures;
    }

    /**
     * A file that is kept, and how to speak of it.
     *
     * @param reference good for this visitor alone
     */
    record Kept(String reference, StoredFile file) {}

    /**
     * Keeps what a visitor gives.
     *
     * @throws FileRefused when it is too large, empty, or of a type that is not taken
     */
    Kept keep(Visitor visitor, InputStream bytes, String name) throws IOException {
        StoredFile file = files.keep(visitor.organisation(), bytes, name, Files.LARGEST_SHOWN, GivenFiles::isTaken);
        return new Kept(signatures.sign(PURPOSE, visitor.organisation() + SEPARATOR + visitor.visit().id() + SEPARATOR
                + file.id()), file);
    }

    private static boolean isTaken(String mime) {
        return DOCUMENTS.contains(mime) || mime.startsWith("audio/") || mime.startsWith("video/");
    }

    /**
     * The file behind a reference that this visitor was given.
     *
     * @throws Invalid when it is none
     */
    VisitorEvent.GivenFile given(Visitor visitor, String reference) {
        return read(reference).filter(place -> place.visit() == visitor.visit().id())
                .flatMap(place -> files.find(visitor.organisation(), place.file()))
                .map(file -> new VisitorEvent.GivenFile(reference, file.name(), file.mime(), file.kind().code(),
                        file.size()))
                .orElseThrow(() -> Invalid.field("file", "unknown"));
    }

    /** The bytes behind a reference that the hub has given. */
    Optional<InputStream> open(String reference) {
        return read(reference).flatMap(place -> files.open(place.organisation(), place.file()));
    }

    private record Place(OrganisationId organisation, long visit, FileId file) {}

    private Optional<Place> read(String reference) {
        return signatures.open(PURPOSE, reference).map(payload -> payload.split(SEPARATOR, -1))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new Place(new OrganisationId(Long.parseLong(parts[0])), Long.parseLong(parts[1]),
                        new FileId(Long.parseLong(parts[2]))));
    }
}
