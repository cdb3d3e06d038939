package one.nexus.hub.conversation.intake;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;

import java.util.List;

/** An address as one inbox meets it. */
record AddressKey(long inbox, Address address) {

    /** A thread is led to by its own address alone: one person may have several. */
    static List<AddressKey> of(long inbox, Chat chat) {
        return chat.addresses().stream().limit(chat.kind().isOneOfSeveral() ? 1 : Long.MAX_VALUE)
                .map(address -> new AddressKey(inbox, address)).toList();
    }
}
