package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.MediaRef;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;

/** Whole letters, as they lie in the mailbox. */
record MailFiles(MailSessions sessions, RecentLetters recent) {

    Download open(MailAccount account, MediaRef file, long limit) {
        Optional<MailPlace> place = file.url().flatMap(MailPlace::parse);
        if (place.isEmpty()) {
            return new Download.Refused("It is not said where in the mailbox the letter lies.");
        }
        return recent.take(account.id(), place.get().toString()).<Download>map(bytes -> opened(bytes, limit))
                .orElseGet(() -> fetched(account, place.get(), limit));
    }

    private Download fetched(MailAccount account, MailPlace place, long limit) {
        try (IMAPStore store = sessions.imap(account)) {
            return fetched((IMAPFolder) store.getFolder(MailLine.FOLDER), place, limit);
        } catch (MessagingException | IOException | RuntimeException failure) {
            MailTrouble trouble = MailTrouble.of(failure);
            return trouble.kind() == MailTrouble.Kind.AWAY
                    ? new Download.Unreachable(trouble.words())
                    : new Download.Refused(trouble.words());
        }
    }

    private static Download fetched(IMAPFolder folder, MailPlace place, long limit)
            throws MessagingException, IOException {
        try (folder) {
            folder.open(IMAPFolder.READ_ONLY);
            Message letter = folder.getUIDValidity() == place.validity() ? folder.getMessageByUID(place.uid()) : null;
            return letter == null
                    ? new Download.Gone("The letter is no longer in the mailbox.")
                    : opened(MailSource.of(letter, limit + 1), limit);
        }
    }

    private static Download opened(byte[] bytes, long limit) {
        return bytes.length > limit ? new Download.TooLarge(limit) : new Download.Open(new Letter(bytes));
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    private record Letter(byte[] source) implements Download.File {

        @Override
        public InputStream bytes() {
            return new ByteArrayInputStream(source);
        }

        @Override
        public Optional<String> mimeType() {
            return Optional.of("message/rfc822");
        }

        @Override
        public void close() {
            // nothing is open any more
        }

        @Override
        public String toString() {
            return "Letter[" + source.length + "]";
        }
    }
}
