package one.nexus.hub.media;

import one.nexus.hub.platform.crypto.Signatures;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.storage.Storage;
import one.nexus.hub.platform.storage.StorageAnswer;
import one.nexus.hub.platform.storage.StoredObject;
import one.nexus.hub.shared.OrganisationId;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The stored files of an organisation. */
@Singleton
public class Files {

    /** The most a file may have, in bytes; WhatsApp takes documents of this size everywhere. */
    public static final long LARGEST = 64L << 20;

    /** The most a picture, voice note or sound may have, in bytes, to be sent as one. */
    public static final long LARGEST_SHOWN = 16L << 20;

    private static final String PURPOSE = "file";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private static final String INSERT = """
        INSERT INTO file (org_id, name, mime, kind, size, sha256, storage_key, width, height, created_at)
        VALUES (:org, :name, :mime, :kind, :size, :sha256, :key, :width, :height, :now)
        RETURNING id
        """;

    private final ChatDatabase chat;
    private final Storage storage;
    private final Signatures signatures;
    private final Clock clock;

    Files(ChatDatabase chat, Storage storage, Signatures signatures, Clock clock) {
        this.chat = chat;
        this.storage = storage;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * Reads {@code bytes} to their end, finds out what they are and stores them. No database transaction is open while bytes
     * move.
     *
     * @param declaredName what somebody calls the file; only shown
     * @param limit the most bytes to take
     * @throws FileRefused when there are more bytes than {@code limit}, or none
     * @throws StorageUnavailable when the storage does not take it now
     * @throws IOException when {@code bytes} cannot be read
     */
    public StoredFile keep(OrganisationId organisation, InputStream bytes, String declaredName, long limit)
            throws IOException {
        return keep(organisation, bytes, declaredName, limit, any -> true);
    }

    /**
     * As {@link #keep(OrganisationId, InputStream, String, long)}, for strangers, of whom not everything is taken.
     *
     * @param taken whether a file of this type is, as its bytes say; nothing is stored of one that is not
     * @throws FileRefused also for a type that is not taken
     */
    public StoredFile keep(OrganisationId organisation, InputStream bytes, String declaredName, long limit,
            Predicate<String> taken) throws IOException {
        try (Received received = Received.of(bytes, limit)) {
            FileName name = FileName.of(declaredName);
            Sniffed sniffed = Sniffed.of(received.path(), name);
            if (!taken.test(sniffed.mime())) {
                throw new FileRefused("type");
            }
            Described described = Described.of(received, sniffed, name);
            String key = "one-nexus/%s/media/%s/%s".formatted(organisation, DAY.format(clock.instant()),
                    received.sha256());
            try (InputStream again = received.open()) {
                put(key, again, received.size(), sniffed.mime());
            }
            return write(organisation, described, key);
        }
    }

    private void put(String key, InputStream bytes, long size, String mime) {
        StorageAnswer<StoredObject> answer = storage.put(key, bytes, size, mime);
        switch (answer) {
            case StorageAnswer.Ok<StoredObject> stored -> {
            }
            case StorageAnswer.Missing<StoredObject> nothing -> throw new StorageUnavailable("the bucket is missing");
            case StorageAnswer.Failed<StoredObject> failed -> throw new StorageUnavailable(failed.reason());
        }
    }

    private StoredFile write(OrganisationId organisation, Described file, String key) {
        long id = chat.write(organisation, handle -> handle.createUpdate(INSERT)
                .bind("org", organisation)
                .bind("name", file.name())
                .bind("mime", file.mime())
                .bind("kind", file.kind().code())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("key", key)
                .bind("width", file.picture().map(Picture::width))
                .bind("height", file.picture().map(Picture::height))
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys().mapTo(Long.class).one());
        return new StoredFile(new FileId(id), file.name(), file.mime(), file.kind(), file.size(), file.sha256(),
                side(file, true), side(file, false));
    }

    private static OptionalInt side(Described file, boolean width) {
        return file.picture().map(picture -> OptionalInt.of(width ? picture.width() : picture.height()))
                .orElseGet(OptionalInt::empty);
    }

    /** A file of the organisation. */
    public Optional<StoredFile> find(OrganisationId organisation, FileId id) {
        return Optional.ofNullable(find(organisation, List.of(id)).get(id));
    }

    /** Those of {@code ids} that are the organisation's. */
    public Map<FileId, StoredFile> find(OrganisationId organisation, Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return chat.read(organisation, handle -> handle.createQuery(FileRow.SELECT + " WHERE id = ANY (:ids)")
                .bindArray("ids", Long.class, ids.stream().map(FileId::value).toArray())
                .mapTo(FileRow.class).list()).stream()
                .collect(Collectors.toMap(FileRow::id, FileRow::file));
    }

    /**
     * The bytes of a file; the caller closes the stream.
     *
     * @throws StorageUnavailable when the storage does not give it now
     */
    public Optional<InputStream> open(OrganisationId organisation, FileId id) {
        return row(organisation, id).map(row -> opened(storage.get(row.storageKey(), Optional.empty())));
    }

    /**
     * All bytes of a file.
     *
     * @throws StorageUnavailable when the storage does not give them now
     */
    public Optional<byte[]> read(OrganisationId organisation, FileId id) {
        return open(organisation, id).map(Files::whole);
    }

    private static byte[] whole(InputStream opened) {
        try (opened) {
            return opened.readAllBytes();
        } catch (IOException broken) {
            throw new StorageUnavailable("the object broke off");
        }
    }

    static InputStream opened(StorageAnswer<InputStream> answer) {
        return switch (answer) {
            case StorageAnswer.Ok<InputStream> ok -> ok.value();
            case StorageAnswer.Missing<InputStream> nothing -> throw new StorageUnavailable("the object is missing");
            case StorageAnswer.Failed<InputStream> failed -> throw new StorageUnavailable(failed.reason());
        };
    }

    /**
     * An address from which anybody who has it can load the file for at least {@code time}, as a path of the hub. It stays
     * the same for a while, so that browsers do not load a picture anew with every list.
     */
    public String address(OrganisationId organisation, FileId id, Duration time) {
        long step = Math.max(60, time.toSeconds());
        long until = (clock.instant().getEpochSecond() / step + 2) * step;
        return "/files/" + signatures.sign(PURPOSE, organisation + ":" + id + ":" + until);
    }

    /** The file an address leads to, while the address lasts. */
    Optional<FileRow> addressed(String token) {
        return signatures.open(PURPOSE, token).map(payload -> payload.split(":", 3))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[2])).isAfter(clock.instant()))
                .flatMap(parts -> row(new OrganisationId(Long.parseLong(parts[0])),
                        new FileId(Long.parseLong(parts[1]))));
    }

    private Optional<FileRow> row(OrganisationId organisation, FileId id) {
        return chat.read(organisation, handle -> handle.createQuery(FileRow.SELECT + " WHERE id = :id")
                .bind("id", id).mapTo(FileRow.class).findOne());
    }
}
