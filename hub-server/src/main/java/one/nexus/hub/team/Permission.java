package one.nexus.hub.team;

import java.util.List;
import java.util.stream.Stream;

/** Every permission code there is. A route that names another one fails a test. */
public final class Permission {

    static final List<String> SELLING = List.of("conversation.read", "conversation.reply", "conversation.assign",
            "lead.read",
            "lead.move", "contact.read", "contact.edit", "inbox.read", "team.read");

    static final List<String> MANAGING = and(SELLING, "inbox.manage", "delivery.manage", "audit.read");

    /** All of them: what an administrator may. */
    public static final List<String> ALL = and(MANAGING, "team.manage", "token.manage", "organisation.manage");

    private Permission() {}

    private static List<String> and(List<String> before, String... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
