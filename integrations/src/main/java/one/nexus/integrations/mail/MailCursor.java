package one.nexus.integrations.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a mailbox was read. Written {@code <uidvalidity>:<uid>:<seconds>}.
 *
 * @param validity the epoch of the numbers: when the server begins another one, numbers say nothing any more
 * @param uid      the last letter that was read; 0 for none
 * @param until    when the last one came, to know where to begin again after that
 */
record MailCursor(long validity, long uid, Instant until) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,10}):([0-9]{1,10}):([0-9]{1,12})");

    static Optional<MailCursor> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new MailCursor(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)),
                        Instant.ofEpochSecond(Long.parseLong(form.group(3)))))
                : Optional.empty();
    }

    MailCursor after(long next, Instant at) {
        return new MailCursor(validity, Math.max(uid, next), at.isAfter(until) ? at : until);
    }

    @Override
    public String toString() {
        return validity + ":" + uid + ":" + until.getEpochSecond();
    }
}
