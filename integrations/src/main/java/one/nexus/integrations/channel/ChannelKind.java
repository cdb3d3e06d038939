package one.nexus.integrations.channel;

/** The foreign networks a connection may speak to. */
public enum ChannelKind {
    /** WhatsApp through a WAHA server. */
    WAHA("waha");

    private final String code;

    ChannelKind(String code) {
        this.code = code;
    }

    /** The stable lower-case word used in addresses and tables. */
    public String code() {
        return code;
    }
}
