package one.nexus.hub.platform.data;

import org.jdbi.v3.core.Jdbi;

/** Inboxes, conversations, messages, media: the large and hot database. Injected by chat features only. */
public final class ChatDatabase extends Database {

    ChatDatabase(Jdbi jdbi) {
        super(jdbi);
    }

    @Override
    public String name() {
        return "chat";
    }
}
