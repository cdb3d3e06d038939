package one.nexus.integrations.telegram;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.http.Exchanges;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Telegram through a bot of the customer's own, made at {@code @BotFather}.
 *
 * <p>A link {@code t.me/the_bot?start=promo} opens the chat and, when the person presses "Start", brings the text
 * {@code /start promo}: the message keeps it as it came, and {@code promo} is told as the link that led here.
 */
public final class TelegramType implements ChannelType {

    /** Telegram through a bot. */
    public static final ChannelKind KIND = new ChannelKind("telegram");

    /** A person (the id is above zero), a group or a channel (below zero): Telegram numbers them all together. */
    public static final Address.Scheme SCHEME = new Address.Scheme("telegram");

    static final String BOT_TOKEN = "botToken";
    static final String DELIVERY = "delivery";
    static final String BY_WEBHOOK = "webhook";

    private static final String POLLING = "polling";
    private static final String CLOUD = "https://api.telegram.org";

    private final HttpUrl base;

    /** Telegram's own servers. */
    public TelegramType() {
        this(CLOUD);
    }

    /**
     * A Bot API server of one's own.
     *
     * @param base its address, without {@code /bot…}
     * @throws IllegalArgumentException when it is no address of a server
     */
    public TelegramType(String base) {
        this.base = HttpUrl.get(base);
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return "telegram";
    }

    /** Asking is the usual way: it needs no address that Telegram can reach. */
    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.secret(BOT_TOKEN), SetupField.choice(DELIVERY, POLLING, BY_WEBHOOK));
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        TelegramCalls calls = new TelegramCalls(new Exchanges(guarded), base);
        return new Opened(new TelegramChannel(calls), new TelegramEnrolment(calls),
                Optional.of(new TelegramPulling(guarded, base, clock)));
    }
}
