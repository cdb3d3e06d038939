package one.nexus.integrations.channel;

/**
 * What makes a message the same message inside one inbox. The provider's whole id does not: its chat part changes
 * between a hidden id and a phone, and its participant part may be missing.
 *
 * @param fromMe true when the inbox's own account wrote it
 * @param bareId the id without chat and participant
 */
public record MessageKey(boolean fromMe, String bareId) {

    public MessageKey {
        if (bareId.isBlank()) {
            throw new IllegalArgumentException("a message key needs an id");
        }
    }
}
