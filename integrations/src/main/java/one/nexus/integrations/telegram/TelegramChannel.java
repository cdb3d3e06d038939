package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Telegram through a bot. */
final class TelegramChannel implements Channel {

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final TelegramMessages messages;
    private final TelegramFiles files;

    TelegramChannel(TelegramCalls calls) {
        this.messages = new TelegramMessages(calls);
        this.files = new TelegramFiles(calls);
    }

    @Override
    public ChannelKind kind() {
        return TelegramType.KIND;
    }

    /** A bot cannot say that it has read, and no id can be had before the send. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.REACTIONS, Capability.EDIT, Capability.REVOKE, Capability.TYPING,
                Capability.GROUPS);
    }

    /** Telegram signs nothing: it repeats the secret that was given with the address. */
    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        Optional<String> secret = account.secret(Enrolment.DELIVERY_SECRET);
        if (secret.isEmpty()) {
            return new Refused(Reason.NO_KEY_CONFIGURED);
        }
        Optional<String> given = webhook.header(SECRET_HEADER).filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            return new Refused(Reason.NO_SIGNATURE);
        }
        boolean same = MessageDigest.isEqual(secret.get().getBytes(StandardCharsets.UTF_8),
                given.get().getBytes(StandardCharsets.UTF_8));
        return same ? new Genuine() : new Refused(Reason.WRONG_SIGNATURE);
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return TelegramDecoder.decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return new Reservation.NotOffered();
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return speaking(account, token -> messages.send(token, message));
    }

    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return speaking(account, token -> messages.perform(token, action));
    }

    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        return BotToken.of(account).map(token -> files.open(token, file, limit))
                .orElseGet(() -> new Download.Refused("The account has no token of a bot."));
    }

    private static SendResult speaking(ChannelAccount account, Function<BotToken, SendResult> call) {
        return BotToken.of(account).map(call)
                .orElseGet(() -> new Rejected(Code.UNAUTHORISED, "The account has no token of a bot."));
    }
}
