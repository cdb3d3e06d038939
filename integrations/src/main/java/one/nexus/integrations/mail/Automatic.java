package one.nexus.integrations.mail;

import java.util.Set;

/** Tells what programs write (RFC 3834): it is shown, and nothing answers it by itself. */
final class Automatic {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private Automatic() {}

    static boolean is(Parts parts) {
        Headers headers = parts.headers();
        String submitted = headers.word("Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.contains(headers.word("Precedence"))
                || headers.has("List-Id") || headers.has("List-Unsubscribe")
                || headers.has("X-Auto-Response-Suppress") && !headers.word("X-Auto-Response-Suppress").equals("none")
                || headers.has("X-Autoreply") || headers.has("X-Autorespond")
                || headers.word("Return-Path").equals("<>")
                || parts.type().equals("multipart/report");
    }
}
