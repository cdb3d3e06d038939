package one.nexus.integrations.meta.whatsapp;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.ReplyWindow;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.MetaAnswers;
import one.nexus.integrations.meta.MetaServers;
import one.nexus.integrations.meta.MetaToken;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A WhatsApp number of the Cloud API. */
public final class WhatsAppCloudType implements ChannelType {

    /** WhatsApp through the Cloud API. */
    public static final ChannelKind KIND = new ChannelKind("whatsapp-cloud");

    /** WhatsApp's name of a person that only one business knows, {@code BR.13491208655302741918}: not a phone. */
    public static final Address.Scheme USER_ID = new Address.Scheme("whatsapp-user");

    static final String PHONE_NUMBER_ID = "phoneNumberId";
    static final String BUSINESS_ACCOUNT_ID = "businessAccountId";

    private static final Duration WINDOW = Duration.ofHours(24);

    private final MetaServers servers;

    /** At these servers. */
    public WhatsAppCloudType(MetaServers servers) {
        this.servers = servers;
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "whatsapp";
    }

    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.text(PHONE_NUMBER_ID), SetupField.text(BUSINESS_ACCOUNT_ID),
                SetupField.secret(MetaToken.ANSWER), SetupField.secret(MetaAnswers.APP_SECRET));
    }

    @Override
    public String route() {
        return MetaAnswers.ROUTE;
    }

    @Override
    public Optional<ReplyWindow> window() {
        return Optional.of(new ReplyWindow(WINDOW, WINDOW, true));
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        var api = new GraphApi(new Exchanges(guarded), servers.facebook(), servers.version());
        return new Opened(new CloudChannel(api), new CloudEnrolment(api), Optional.empty(), Optional.empty(),
                Optional.of(new CloudTemplates(api)));
    }
}
