package one.nexus.integrations.webchat;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The live chat that other people's sites show. */
public final class WebChatType implements ChannelType {

    /** The live chat of a web site. */
    public static final ChannelKind KIND = new ChannelKind("webchat");

    /** A visitor, by the key of their chat: one browser on one site. */
    public static final Address.Scheme VISITOR = new Address.Scheme("webchat");

    /** Somebody whom a site has proved to be its own user: the inbox, a colon, and the site's word for them. */
    public static final Address.Scheme USER = new Address.Scheme("webchat-user");

    static final String DOMAINS = "domains";
    static final String HEADING = "heading";
    static final String WELCOME = "welcome";
    static final String COLOUR = "colour";
    static final String WHATSAPP = "whatsapp";
    static final String ASK_NAME = "askName";
    static final String ASK_EMAIL = "askEmail";
    static final String ASK_PHONE = "askPhone";
    static final String FILES = "files";
    static final String IDENTITY = "identity";
    static final String IDENTITY_SECRET = "identitySecret";

    private final Visitors visitors;

    /** @param visitors those who write through it */
    public WebChatType(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "web";
    }

    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.text(DOMAINS), SetupField.text(HEADING).optional(),
                SetupField.text(WELCOME).optional(),
                SetupField.text(COLOUR).optional(), SetupField.text(WHATSAPP).optional(), asked(ASK_NAME),
                asked(ASK_EMAIL), asked(ASK_PHONE), SetupField.choice(FILES, "yes", "no"),
                SetupField.choice(IDENTITY, "open", "only"), SetupField.secret(IDENTITY_SECRET).optional());
    }

    private static SetupField asked(String name) {
        return SetupField.choice(name, "no", "optional", "required");
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        return new Opened(new WebChatChannel(visitors), new WebChatEnrolment(), Optional.empty());
    }
}
