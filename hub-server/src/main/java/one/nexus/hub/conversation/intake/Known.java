package one.nexus.hub.conversation.intake;

/**
 * Where an address leads.
 *
 * @param contact 0 for a group
 * @param name what the person or group was last called
 */
record Known(long conversation, long contact, String name) {

    boolean samePlace(Known other) {
        return conversation == other.conversation;
    }

    Known at(long where) {
        return new Known(where, contact, name);
    }

    Known called(String told) {
        return new Known(conversation, contact, told);
    }
}
