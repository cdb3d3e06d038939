package one.nexus.hub.conversation.intake;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;

import java.util.List;

/** An address as one inbox meets it. */
record AddressKey(long inbox, Address address) {

    static List<AddressKey> of(long inbox, Chat chat) {
        return chat.addresses().stream().map(address -> new AddressKey(inbox, address)).toList();
    }
}
