package one.nexus.hub.channel;

import java.util.Set;

/** By which colours inboxes are told apart. The console knows how each looks in light and in dark. */
public final class InboxColours {

    private static final Set<String> ALL = Set.of("", "blue", "teal", "green", "amber", "rose", "violet", "grey");

    private InboxColours() {}

    /** Whether there is a colour of this name; empty is none. */
    public static boolean has(String name) {
        return ALL.contains(name);
    }
}
