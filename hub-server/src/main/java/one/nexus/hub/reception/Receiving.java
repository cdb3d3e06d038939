package one.nexus.hub.reception;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Kept;
import one.nexus.hub.conversation.list.Care;
import one.nexus.hub.conversation.sending.AutomaticAnswers;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Members;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Receives whoever writes, after the commit of the message: greets, says that nobody is there, and gives the conversation. */
@Singleton
class Receiving implements JobWorker {

    static final String KIND = "reception";

    private final ChatDatabase chat;
    private final Receptions receptions;
    private final AutomaticAnswers answers;
    private final Care care;
    private final Members members;
    private final Organisations organisations;
    private final Outbox outbox;

    Receiving(ChatDatabase chat, Receptions receptions, AutomaticAnswers answers, Care care, Members members,
            Organisations organisations, Outbox outbox) {
        this.chat = chat;
        this.receptions = receptions;
        this.answers = answers;
        this.care = care;
        this.members = members;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Database database() {
        return chat;
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public JobOutcome work(Job job) {
        OrganisationId organisation = job.organisation();
        Reception reception = receptions.of(organisation, new InboxId(job.number("inbox")));
        ZoneId zone = ZoneId.of(organisations.of(organisation).timeZone());
        List<UserId> there = reception.members().stream().filter(user -> members.belongs(organisation, user)).toList();
        return chat.write(organisation, handle -> {
            var happenings = new Happenings(organisation, new Actor.System());
            long conversation = kept(handle, job.number("conversation"));
            say(handle, reception, zone, job, conversation);
            if (Boolean.TRUE.equals(job.payload().get("begins"))) {
                chosen(handle, reception.giving(), there, new InboxId(job.number("inbox")))
                        .ifPresent(user -> care.assignIfNobodys(handle, happenings, conversation, user));
            }
            happenings.record(handle, outbox);
            return new JobOutcome.Done();
        });
    }

    private void say(Handle handle, Reception reception, ZoneId zone, Job job, long conversation) {
        Said said = said(handle, job.organisation(), conversation);
        Instant at = Instant.ofEpochMilli(job.number("at"));
        boolean begins = Boolean.TRUE.equals(job.payload().get("begins"));
        reception.answer(at, zone, begins, said.before()).ifPresent(words -> {
            note(handle, conversation, words, at);
            answers.say(handle, job.organisation(), conversation, words.text(), KIND + ":" + job.number("message"));
        });
    }

    /** What was said before, locked: two messages that come together are received one after the other. */
    private static Said said(Handle handle, OrganisationId organisation, long conversation) {
        handle.createUpdate("""
            INSERT INTO reception_said (conversation_id, org_id) VALUES (:conversation, :org) ON CONFLICT DO NOTHING
            """).bind("conversation", conversation).bind("org", organisation).execute();
        return handle.createQuery("""
            SELECT s.greeted_at, s.away_at,
                (SELECT max(m.arrived_at) FROM message m WHERE m.conversation_id = s.conversation_id
                    AND m.direction = 'out' AND m.author_kind <> 'system') AS answered_at
            FROM reception_said s WHERE s.conversation_id = :conversation FOR UPDATE
            """).bind("conversation", conversation).mapTo(Said.class).one();
    }

    record Said(@Nullable Instant greetedAt, @Nullable Instant awayAt, @Nullable Instant answeredAt) {

        Reception.Before before() {
            return new Reception.Before(Optional.ofNullable(greetedAt), Optional.ofNullable(awayAt),
                    Optional.ofNullable(answeredAt));
        }
    }

    private static void note(Handle handle, long conversation, Reception.Words words, Instant at) {
        String column = switch (words) {
            case Reception.Words.Greeting ignored -> "greeted_at";
            case Reception.Words.Away ignored -> "away_at";
        };
        handle.createUpdate(
                "UPDATE reception_said SET %s = :at WHERE conversation_id = :conversation".formatted(column))
                .bind("at", at).bind("conversation", conversation).execute();
    }

    private static Optional<Long> chosen(Handle handle, Giving giving, List<UserId> there, InboxId inbox) {
        return switch (giving) {
            case NOBODY -> Optional.empty();
            case MEMBER -> there.stream().findFirst().map(UserId::value);
            case TURNS -> freest(handle, there, inbox);
        };
    }

    /** Who looks after the fewest open conversations of the inbox; of several the one who was named first. */
    private static Optional<Long> freest(Handle handle, List<UserId> there, InboxId inbox) {
        return handle.createQuery("""
            SELECT t.member FROM unnest(CAST(:there AS bigint[])) WITH ORDINALITY AS t (member, place)
            ORDER BY (SELECT count(*) FROM conversation c
                WHERE c.inbox_id = :inbox AND c.status = 'open' AND c.assignee_id = t.member), t.place
            LIMIT 1
            """).bindArray("there", Long.class, there.stream().map(UserId::value).toList()).bind("inbox", inbox)
                .mapTo(Long.class).findOne();
    }

    private static long kept(Handle handle, long conversation) {
        return handle.createQuery("SELECT " + Kept.ID).bind("conversation", conversation).mapTo(Long.class).one();
    }
}
