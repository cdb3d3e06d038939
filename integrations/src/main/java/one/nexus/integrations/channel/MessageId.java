package one.nexus.integrations.channel;

/**
 * A message as the provider names it.
 *
 * @param key  its identity
 * @param full the whole provider id, needed to quote, react to, edit or fetch the message
 */
public record MessageId(MessageKey key, String full) {

    /** The id without chat and participant. */
    public String bare() {
        return key.bareId();
    }

    /** True when the inbox's own account wrote it. */
    public boolean fromMe() {
        return key.fromMe();
    }
}
