package one.nexus.integrations.channel;

import java.util.Optional;

/** Asks a provider who somebody is. Methods block and never throw for what the outside does. */
public interface Profiles {

    /** The name under which the person of a chat goes; empty when the provider does not tell, or cannot be asked. */
    Optional<String> name(ChannelAccount account, String chatKey);

    /**
     * The person's picture. The caller closes it.
     *
     * @param limit the most bytes to take
     */
    Download picture(ChannelAccount account, String chatKey, long limit);
}
