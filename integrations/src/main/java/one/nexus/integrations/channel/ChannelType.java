package one.nexus.integrations.channel;

import okhttp3.OkHttpClient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of channel that an administrator connects by giving a few answers (a token, a key). Each folder has one; the hub
 * lists them in one place, and the screens ask for what {@link #fields} names.
 */
public interface ChannelType {

    /** Which way. */
    ChannelKind kind();

    /** The network whose customers write: several kinds may lead to one. A stable lower-case word, the sign of its chats. */
    String network();

    /** The same for an account whose answers say which network it leads to. */
    default String network(Map<String, String> settings) {
        return network();
    }

    /** What an administrator has to supply, in the order in which it is asked for. */
    List<SetupField> fields();

    /** With which answers the owner of the account has to agree at the provider ({@link Enrolment#consents}); mostly never. */
    default Optional<SetupField.Only> consent() {
        return Optional.empty();
    }

    /**
     * The word in the address that is delivered to: several kinds of one provider may share it, since an application there
     * has one address for all of them.
     */
    default String route() {
        return kind().code();
    }

    /** Whether a provider delivers to the account's own address; otherwise the address is nobody's to know. */
    default boolean addressed() {
        return true;
    }

    /** For how long a person may be answered after they wrote; empty where there is no such rule. */
    default Optional<ReplyWindow> window() {
        return Optional.empty();
    }

    /**
     * Opens the channel for all accounts of this kind.
     *
     * @param guarded a client of {@link one.nexus.integrations.http.GuardedHttp}
     */
    Opened open(OkHttpClient guarded, Clock clock);

    /**
     * The channel at work.
     *
     * @param channel   what comes in and goes out
     * @param enrolment how its accounts are connected
     * @param pulling   how it is asked for what came, where the provider does not deliver by itself
     * @param profiles  how it is asked who somebody is, where messages do not say it
     * @param templates the texts that may open a conversation, where the network wants them approved
     */
    record Opened(Channel channel, Enrolment enrolment, Optional<Pulling> pulling, Optional<Profiles> profiles,
            Optional<Templates> templates) {

        /** A channel whose messages say who wrote them. */
        public Opened(Channel channel, Enrolment enrolment, Optional<Pulling> pulling) {
            this(channel, enrolment, pulling, Optional.empty(), Optional.empty());
        }
    }
}
