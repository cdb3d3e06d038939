package one.nexus.integrations.meta.messaging;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.ReplyWindow;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.meta.MetaAnswers;
import one.nexus.integrations.meta.MetaServers;
import one.nexus.integrations.meta.MetaToken;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Messenger, through the Facebook page of a business. */
public final class MessengerType implements ChannelType {

    /** Messenger. */
    public static final ChannelKind KIND = Network.MESSENGER.kind();

    private final MetaServers servers;

    /** At these servers. */
    public MessengerType(MetaServers servers) {
        this.servers = servers;
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "messenger";
    }

    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.secret(MetaToken.ANSWER), SetupField.secret(MetaAnswers.APP_SECRET),
                SetupField.choice(MessagingEnrolment.COMMENTS, MessagingEnrolment.WITHOUT_COMMENTS,
                        MessagingEnrolment.WITH_COMMENTS));
    }

    @Override
    public String route() {
        return MetaAnswers.ROUTE;
    }

    @Override
    public Optional<ReplyWindow> window() {
        return Optional.of(new ReplyWindow(Network.OPEN, Network.BY_PERSON, false));
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        return Platform.open(Network.MESSENGER, servers, guarded, clock);
    }
}
