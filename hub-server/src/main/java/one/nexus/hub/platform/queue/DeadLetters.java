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

    /** The newest first, given up before {@code before}, at most {@code limit}. */
    public List<DeadLetter> list(OrganisationId organisation, Optional<Instant> before, int limit) {
        return Stream.of(chat, core).flatMap(database -> list(database, organisation, before, limit).stream())
                .sorted(Comparator.comparing(DeadLetter::at).reversed()).limit(limit).toList();
    }

    private List<DeadLetter> list(Database database, OrganisationId organisation, Optional<Instant> before, int limit) {
        return database.read(organisation, handle -> handle.createQuery("""
            SELECT id, kind, payload::text AS payload, code, reason, attempts, at FROM dead_letter
            WHERE org_id = :org AND (CAST(:before AS timestamptz) IS NULL OR at < :before) ORDER BY at DESC, id DESC LIMIT :limit
            """).bind("org", organisation)
                .bindByType("before", before.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), OffsetDateTime.class)
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
