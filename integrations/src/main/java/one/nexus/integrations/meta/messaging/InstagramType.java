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

/** An Instagram account of a business, connected by Instagram's own login or through its Facebook page. */
public final class InstagramType implements ChannelType {

    /** Instagram. */
    public static final ChannelKind KIND = Network.INSTAGRAM.kind();

    static final String LOGIN = "login";
    static final String BY_PAGE = "page";

    private static final String BY_INSTAGRAM = "instagram";

    private final MetaServers servers;

    /** At these servers. */
    public InstagramType(MetaServers servers) {
        this.servers = servers;
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "instagram";
    }

    /** Instagram's own login needs no page, and its token is renewed by the hub. */
    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.choice(LOGIN, BY_INSTAGRAM, BY_PAGE), SetupField.secret(MetaToken.ANSWER),
                SetupField.secret(MetaAnswers.APP_SECRET), SetupField.secret(MetaAnswers.META_APP_SECRET).optional(),
                SetupField.choice(MessagingEnrolment.COMMENTS, MessagingEnrolment.WITHOUT_COMMENTS,
                        MessagingEnrolment.WITH_COMMENTS).when(LOGIN, BY_INSTAGRAM));
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
        return Platform.open(Network.INSTAGRAM, servers, guarded, clock);
    }
}
