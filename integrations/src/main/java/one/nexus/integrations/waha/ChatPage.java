package one.nexus.integrations.waha;

import java.util.List;

/**
 * A page of the chats.
 *
 * @param chats those that are conversations
 * @param last  whether no page follows; chats that are no conversations count, too
 */
public record ChatPage(List<WahaContact> chats, boolean last) {

    public ChatPage {
        chats = List.copyOf(chats);
    }
}
