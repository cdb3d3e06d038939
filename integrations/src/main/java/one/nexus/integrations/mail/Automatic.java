package one.nexus.integrations.mail;

import java.util.Set;

/** Tells what programs write (RFC 3834): it is shown, and nothing answers it by itself. */
final class Automatic {

    private static final Set<String> MARKS = Set.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond");
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private Automatic() {}

    static boolean is(Parts parts) {
        Headers headers = parts.headers();
        String submitted = headers.word("Auto-Submitted");
        String suppressed = headers.word("X-Auto-Response-Suppress");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || !suppressed.isEmpty() && !suppressed.equals("none")
                || BULK.contains(headers.word("Precedence"))
                || MARKS.stream().anyMatch(headers::has)
                || headers.word("Return-Path").equals("<>")
                || parts.type().equals("multipart/report");
    }
}
