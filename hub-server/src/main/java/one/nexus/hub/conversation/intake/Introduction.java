package one.nexus.hub.conversation.intake;

import one.nexus.hub.contact.ContactRef;
import one.nexus.integrations.channel.Chat;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who writes from an address that leads nowhere yet, or from two that lead to different places.
 *
 * @param keys the addresses of the chat in this inbox
 * @param person who it is; absent for a group
 * @param told what the person is called by the network, or empty
 * @param subject what a thread is about; otherwise empty
 */
record Introduction(long inbox, Chat chat, List<AddressKey> keys, Optional<ContactRef> person, String told,
        String subject) {

    /** The kinds of its addresses, in the order of {@link #values}. */
    List<String> schemes() {
        return keys.stream().map(key -> key.address().scheme().code()).toList();
    }

    List<String> values() {
        return keys.stream().map(key -> key.address().value()).toList();
    }
}
