package one.nexus.hub.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Wording;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Enclosure;
import one.nexus.integrations.channel.Letterhead;
import one.nexus.integrations.channel.Mailbox;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A letter beside its words, as it is kept and as screens show it.
 *
 * @param from absent above what the team wrote
 * @param replyTo where the writer wants the answer
 * @param thread the ids of the letters before it, oldest first
 * @param quoted what it repeats of the letter before
 * @param signature what stands below what the team wrote
 * @param automatic whether a program wrote it
 * @param page whether it has a look of its own, to be opened at {@code address}
 * @param state {@code pending}, {@code ready} or {@code failed}: whether the whole letter is here; absent for the team's
 * @param address where the whole letter is opened, once it is here
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LetterView(String subject, @Nullable Writer from, List<Writer> to, List<Writer> cc,
        @Nullable Writer replyTo, List<String> thread, String quoted, String signature, boolean automatic, boolean page,
        List<Enclosed> files, @Nullable String state, @Nullable String address) implements ContentView {

    /** Whose address. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Writer(String address, String name) {

        static Writer of(Mailbox mailbox) {
            return new Writer(mailbox.address(), Wording.storable(mailbox.name()));
        }

        Mailbox mailbox() {
            return new Mailbox(address, name);
        }
    }

    /** A file inside it, by its place there. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Enclosed(int number, String name, String mime, long size) {

        static Enclosed of(Enclosure file) {
            return new Enclosed(file.number(), Wording.storable(file.name()), Wording.storable(file.mimeType()),
                    file.bytes());
        }
    }

    /** A letter that came. */
    public static LetterView of(Content.Letter letter) {
        Letterhead head = letter.head();
        return new LetterView(Wording.storable(head.subject()), head.from().map(Writer::of).orElse(null),
                writers(head.to()), writers(head.cc()), head.replyTo().map(Writer::of).orElse(null), head.thread(),
                Wording.storable(letter.quoted()), "", head.automatic(), letter.page(),
                letter.files().stream().map(Enclosed::of).toList(), "pending", null);
    }

    /** A letter that the team writes. */
    public static LetterView of(Letterhead head, String signature) {
        return new LetterView(Wording.storable(head.subject()), null, writers(head.to()), writers(head.cc()), null,
                head.thread(), "", Wording.storable(signature), head.automatic(), false, List.of(), null, null);
    }

    /** What stands above it. */
    public Letterhead head() {
        return new Letterhead(subject, Optional.ofNullable(from).map(Writer::mailbox),
                to.stream().map(Writer::mailbox).toList(), cc.stream().map(Writer::mailbox).toList(),
                Optional.ofNullable(replyTo).map(Writer::mailbox), thread, automatic);
    }

    /** The same once more is known of where it is. */
    LetterView at(@Nullable String where, @Nullable String how) {
        return new LetterView(subject, from, to, cc, replyTo, thread, quoted, signature, automatic, page, files, how,
                where);
    }

    private static List<Writer> writers(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Writer::of).toList();
    }
}
