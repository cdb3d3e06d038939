package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands above a letter.
 *
 * @param subject what it is about, as it is written there, with its "Re:"
 * @param from    who wrote it; absent above one that is still to be sent
 * @param to      whom it is for
 * @param cc      who is to know of it
 * @param replyTo where an answer is wanted, when it is not with whoever wrote it
 * @param thread  the ids of the letters before it, oldest first, the one it answers last
 * @param automatic whether a program writes it by itself
 */
public record Letterhead(String subject, Optional<Mailbox> from, List<Mailbox> to, List<Mailbox> cc,
        Optional<Mailbox> replyTo, List<String> thread, boolean automatic) {

    private static final Pattern REPLY = Pattern.compile(
            "^((re|res|aw|sv|antw|odp|ответ|отв)(\\[[0-9]+])?\\s*:\\s*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public Letterhead {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        thread = List.copyOf(thread);
    }

    /**
     * What stands above an answer to it: the subject with one "Re:", whatever the other side's program writes, and the
     * thread up to it. It goes to whoever wrote, or where they want it; those who are to know of it stay.
     *
     * @param id  the letter that is answered
     * @param own the address of the mailbox that answers, which does not write to itself
     */
    public Letterhead answered(String id, String own) {
        List<Mailbox> back = replyTo.or(() -> from).stream().toList();
        List<Mailbox> also = cc.stream().filter(mailbox -> !mailbox.address().equals(own))
                .filter(mailbox -> back.stream().noneMatch(known -> known.address().equals(mailbox.address())))
                .toList();
        String bare = REPLY.matcher(subject.strip()).replaceFirst("");
        return new Letterhead(bare.isEmpty() ? "Re:" : "Re: " + bare, Optional.empty(), back, also, Optional.empty(),
                Stream.concat(thread.stream(), Stream.of(id)).toList(), false);
    }

    /** The same, written by a program. */
    public Letterhead byItself() {
        return new Letterhead(subject, from, to, cc, replyTo, thread, true);
    }
}
