package one.nexus.integrations.mail;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** E-mail through a mailbox of the customer's own, read by IMAP and written from by SMTP. */
public final class MailType implements ChannelType {

    /** E-mail. */
    public static final ChannelKind KIND = new ChannelKind("email");

    /** A person, by the address they write from. */
    public static final Address.Scheme SCHEME = new Address.Scheme("email");

    /** What was written about one thing, by the id of its first letter. */
    public static final Address.Scheme THREAD = new Address.Scheme("email-thread");

    static final String PROVIDER = "service";
    static final String ADDRESS = "address";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String NAME = "senderName";
    static final String IMAP = "imap";
    static final String SMTP = "smtp";

    private final Elsewhere elsewhere;

    /** At the services themselves. */
    public MailType() {
        this("");
    }

    /**
     * With other servers instead of Google's and Microsoft's.
     *
     * @param elsewhere the address where owners agree, then an IMAP and an SMTP server, {@code host:port}; empty for the
     *                  services themselves
     */
    public MailType(String elsewhere) {
        this.elsewhere = Elsewhere.parse(elsewhere);
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "email";
    }

    /** The servers of the known services are known; those of another one are asked for. */
    @Override
    public List<SetupField> fields() {
        String other = MailService.OTHER.code();
        return List.of(SetupField.text(ADDRESS), SetupField.choice(PROVIDER, MailService.codes()),
                SetupField.secret(PASSWORD).when(PROVIDER, MailService.codes(false)),
                SetupField.text(CLIENT_ID).when(PROVIDER, MailService.codes(true)),
                SetupField.secret(CLIENT_SECRET).when(PROVIDER, MailService.codes(true)),
                SetupField.text(NAME).optional(),
                SetupField.text(IMAP + "Host").optional().when(PROVIDER, other),
                SetupField.text(IMAP + "Port").optional().when(PROVIDER, other),
                SetupField.choice(IMAP + "Security", Security.codes()).when(PROVIDER, other),
                SetupField.text(SMTP + "Host").optional().when(PROVIDER, other),
                SetupField.text(SMTP + "Port").optional().when(PROVIDER, other),
                SetupField.choice(SMTP + "Security", Security.codes()).when(PROVIDER, other),
                SetupField.text(USER).optional().when(PROVIDER, other));
    }

    @Override
    public Optional<SetupField.Only> consent() {
        return Optional.of(new SetupField.Only(PROVIDER, List.of(MailService.codes(true))));
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        var sessions = new MailSessions(guarded, elsewhere);
        var recent = new RecentLetters();
        return new Opened(new MailChannel(sessions, recent, clock),
                new MailEnrolment(sessions, new MailConsents(guarded, clock, elsewhere.consents())),
                Optional.of(new MailPulling(sessions, recent, clock)));
    }

    static Address address(String mailbox) {
        return new Address(SCHEME, mailbox);
    }

    static Address thread(String root) {
        return new Address(THREAD, root);
    }
}
