package one.nexus.hub.conversation.file;

import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.media.FileRefused;
import one.nexus.hub.media.Files;
import one.nexus.hub.media.StorageUnavailable;
import one.nexus.hub.media.StoredFile;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.hub.platform.queue.JobWorker;
import one.nexus.integrations.channel.Download;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Fetches the file of a message as soon as the message is there: providers keep files for minutes. The message is shown
 * before its file; when all tries failed it shows why and offers another.
 */
@Singleton
class FetchFile implements JobWorker {

    private static final int TRIES = 3;
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final ChatDatabase database;
    private final PendingFiles pending;
    private final Channels channels;
    private final Files files;

    FetchFile(ChatDatabase database, PendingFiles pending, Channels channels, Files files) {
        this.database = database;
        this.pending = pending;
        this.channels = channels;
        this.files = files;
    }

    @Override
    public String kind() {
        return "media";
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
    public int attempts() {
        return TRIES;
    }

    @Override
    public JobOutcome work(Job job) {
        Optional<PendingFiles.Wanted> wanted = pending.find(job.organisation(), job.number("message"));
        if (wanted.isEmpty()) {
            return new JobOutcome.Done();
        }
        var reference = pending.whereabouts(wanted.get()).reference();
        Download download = channels.download(job.organisation(), new InboxId(wanted.get().inboxId()), reference,
                Files.LARGEST);
        return switch (download) {
            case Download.Open open -> keep(job, wanted.get(), open.file());
            case Download.Gone gone -> again(job, wanted.get(), gone.reason());
            case Download.TooLarge ignored -> failed(job, wanted.get(), "The file is larger than the hub takes.");
            case Download.Unreachable unreachable -> again(job, wanted.get(), unreachable.cause());
            case Download.Refused refused -> failed(job, wanted.get(), refused.reason());
        };
    }

    private JobOutcome keep(Job job, PendingFiles.Wanted wanted, Download.File file) {
        try (file) {
            StoredFile stored = files.keep(job.organisation(), file.bytes(), wanted.name(), Files.LARGEST);
            pending.ready(job.organisation(), wanted, stored);
            return new JobOutcome.Done();
        } catch (Download.LimitExceeded larger) {
            return failed(job, wanted, "The file is larger than the hub takes.");
        } catch (FileRefused refused) {
            return failed(job, wanted, "The file is " + (refused.code().equals("empty") ? "empty." : "too large."));
        } catch (StorageUnavailable away) {
            return new JobOutcome.Postponed(AGAIN.multipliedBy(5), "the file storage does not answer");
        } catch (IOException broken) {
            return again(job, wanted, "The download broke off.");
        }
    }

    private JobOutcome again(Job job, PendingFiles.Wanted wanted, String reason) {
        return job.attempts() < TRIES
                ? new JobOutcome.Retry(AGAIN.multipliedBy(job.attempts()), "no-file", reason)
                : failed(job, wanted, reason);
    }

    /** Told where the file is missed, with a way to try again; nothing for the dead letters. */
    private JobOutcome failed(Job job, PendingFiles.Wanted wanted, String reason) {
        pending.failed(job.organisation(), wanted, reason);
        return new JobOutcome.Done();
    }
}
