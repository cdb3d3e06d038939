package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.Json;
import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** What was given up in either database: to be read by an administrator, and tried again. */
@Singleton
public class DeadLetters {

    private static final Pattern KEY = Pattern.compile("(chat|core):([0-9]{1,18})");

    private final ChatDatabase chat;
    private final CoreDatabase core;
    private final Json json;
    private final JobSignals signals;

    DeadLetters(ChatDatabase chat, CoreDatabase core, Json json, JobSignals signals) {
        this.chat = chat;
        this.core = core;
        this.json = json;
        this.signals = signals;
    }

    private record Row(long id, String kind, String payload, String code, String reason, int attempts, Instant at) {}

    private record Again(String kind, String lane) {}

    /**
     * The newest first, at most {@code limit}. Of one instant, those of core come before those of chat, and the later
     * written first, so that every letter has one place.
     *
     * @param after the place of the last one that was shown; from the beginning when empty
     */
    public List<DeadLetter> list(OrganisationId organisation, Optional<DeadLetter.Place> after, int limit) {
        return Stream.of(chat, core).flatMap(database -> list(database, organisation, after, limit).stream())
                .sorted(Comparator.comparing(DeadLetter::place).reversed()).limit(limit).toList();
    }

    private List<DeadLetter> list(Database database, OrganisationId organisation, Optional<DeadLetter.Place> after,
            int limit) {
        return database.read(organisation, handle -> handle.createQuery("""
            SELECT id, kind, payload::text AS payload, code, reason, attempts, at FROM dead_letter
            WHERE org_id = :org AND (CAST(:at AS timestamptz) IS NULL
                OR (at, CAST(:database AS text) COLLATE "C", id) < (:at, :afterDatabase, :afterId))
            ORDER BY at DESC, id DESC LIMIT :limit
            """).bind("org", organisation).bind("database", database.name())
                .bindByType("at", after.map(place -> place.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        OffsetDateTime.class)
                .bind("afterDatabase", after.map(DeadLetter.Place::database).orElse(""))
                .bind("afterId", after.map(DeadLetter.Place::id).orElse(0L))
                .bind("limit", limit)
                .mapTo(Row.class).map(row -> new DeadLetter(database.name(), row.id, row.kind, json.read(row.payload),
                        row.code, row.reason, row.attempts, row.at))
                .list());
    }

    /** How many there are. */
    public long count(OrganisationId organisation) {
        return count(chat, organisation) + count(core, organisation);
    }

    private static long count(Database database, OrganisationId organisation) {
        return database.read(organisation, handle -> handle
                .createQuery("SELECT count(*) FROM dead_letter WHERE org_id = :org").bind("org", organisation)
                .mapTo(Long.class).one());
    }

    /** When the first of them was given up. */
    public Optional<Instant> oldest(OrganisationId organisation) {
        return Stream.of(chat, core).flatMap(database -> oldest(database, organisation).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> oldest(Database database, OrganisationId organisation) {
        return database.read(organisation, handle -> handle
                .createQuery("SELECT min(at) FROM dead_letter WHERE org_id = :org").bind("org", organisation)
                .mapTo(Instant.class).findOne());
    }

    /**
     * Begins {@code key} anew, with all its attempts.
     *
     * @param key as {@link DeadLetter#key} gives it
     * @return false when the organisation has no such dead letter
     */
    public boolean retry(OrganisationId organisation, String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return false;
        }
        Database database = parts.group(1).equals("chat") ? chat : core;
        Optional<Again> again = database.write(organisation, handle -> handle.createQuery("""
            WITH gone AS (DELETE FROM dead_letter WHERE id = :id AND org_id = :org RETURNING *)
            INSERT INTO job (org_id, kind, lane, payload, trace)
            SELECT org_id, kind, lane, payload, trace FROM gone RETURNING kind, lane
            """).bind("id", Long.parseLong(parts.group(2))).bind("org", organisation).mapTo(Again.class).findOne());
        again.ifPresent(job -> signals.now(new JobSignal(database.name(), job.kind, job.lane)));
        return again.isPresent();
    }
}
