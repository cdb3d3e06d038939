package one.nexus.hub.conversation;

/** Where the id of a conversation leads: one that was merged is gone, and another was kept in its place. */
public final class Kept {

    /**
     * SQL for the conversation that {@code :conversation} leads to. It is a query of its own on purpose: under row security
     * PostgreSQL trusts no {@code coalesce} to keep a secret, and would not look by it in an index but in every row.
     */
    public static final String ID = """
        (SELECT coalesce((SELECT kept FROM conversation_merge WHERE gone = :conversation), :conversation))
        """;

    private Kept() {}
}
