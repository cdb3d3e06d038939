package one.nexus.hub.conversation.file;

import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.media.FileKind;
import one.nexus.hub.media.FileRefused;
import one.nexus.hub.media.Files;
import one.nexus.hub.media.StorageUnavailable;
import one.nexus.hub.media.StoredFile;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Download;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Fetches the picture of a person. Many have none, or show it to nobody: then initials stay, and nothing has failed. */
@Singleton
class FetchPicture implements JobWorker {

    static final String KIND = "picture";

    private static final int TRIES = 4;
    private static final long LARGEST = 2L << 20;

    private final ChatDatabase database;
    private final Channels channels;
    private final Files files;
    private final Outbox outbox;

    FetchPicture(ChatDatabase database, Channels channels, Files files, Outbox outbox) {
        this.database = database;
        this.channels = channels;
        this.files = files;
        this.outbox = outbox;
    }

    record Wanted(long conversationId, long inboxId, long contactId, String chatKey) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public int attempts() {
        return TRIES;
    }

    @Override
    public JobOutcome work(Job job) {
        Optional<Wanted> wanted = wanted(job.organisation(), job.number("conversation"));
        if (wanted.isEmpty()) {
            return new JobOutcome.Done();
        }
        Download download = channels.picture(job.organisation(), new InboxId(wanted.get().inboxId()),
                wanted.get().chatKey(), LARGEST);
        return switch (download) {
            case Download.Open open -> keep(job, wanted.get(), open.file());
            case Download.Unreachable away -> again(job, away.cause());
            case Download.Gone none -> new JobOutcome.Done();
            case Download.TooLarge useless -> new JobOutcome.Done();
            case Download.Refused refused -> new JobOutcome.Done();
        };
    }

    /** After 2, 8 and 32 seconds; then initials stay. */
    private static JobOutcome again(Job job, String reason) {
        return job.attempts() < TRIES
                ? JobOutcome.Retry.backingOff(job.attempts(), "no-file", reason)
                : new JobOutcome.Done();
    }

    private Optional<Wanted> wanted(OrganisationId organisation, long conversation) {
        return database.read(organisation, handle -> handle.createQuery("""
            SELECT c.id AS conversation_id, c.inbox_id, c.contact_id, c.chat_key FROM conversation c
            LEFT JOIN contact_card p ON p.org_id = c.org_id AND p.contact_id = c.contact_id
            WHERE c.id = :id AND c.kind = 'person' AND c.chat_key <> '' AND p.photo_file_id IS NULL
            """).bind("id", conversation).mapTo(Wanted.class).findOne());
    }

    private JobOutcome keep(Job job, Wanted wanted, Download.File file) {
        try (file) {
            StoredFile stored = files.keep(job.organisation(), file.bytes(), "photo", LARGEST);
            if (stored.kind() == FileKind.IMAGE) {
                show(job.organisation(), wanted, stored);
            }
            return new JobOutcome.Done();
        } catch (StorageUnavailable away) {
            return new JobOutcome.Postponed(Duration.ofSeconds(30), "the file storage does not answer");
        } catch (FileRefused | Download.LimitExceeded useless) {
            return new JobOutcome.Done();
        } catch (IOException broken) {
            return again(job, "The download broke off.");
        }
    }

    private void show(OrganisationId organisation, Wanted wanted, StoredFile picture) {
        database.write(organisation, handle -> {
            handle.createUpdate("UPDATE contact_card SET photo_file_id = :file WHERE contact_id = :contact")
                    .bind("file", picture.id()).bind("contact", wanted.contactId()).execute();
            var happenings = new Happenings(organisation, new Actor.System());
            happenings.conversation("conversation.changed", wanted.conversationId());
            happenings.record(handle, outbox);
            return true;
        });
    }
}
