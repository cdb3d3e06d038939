package one.nexus.integrations.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a letter lies in a mailbox. Written {@code imap:<uidvalidity>:<uid>}.
 *
 * @param validity the epoch of the numbers (RFC 3501, 2.3.1.1)
 * @param uid      the number of the letter
 */
record MailPlace(long validity, long uid) {

    private static final Pattern FORM = Pattern.compile("imap:([0-9]{1,10}):([0-9]{1,10})");

    static Optional<MailPlace> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new MailPlace(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "imap:" + validity + ":" + uid;
    }
}
