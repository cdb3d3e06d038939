package one.nexus.integrations.notificame;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A channel of NotificaMe Hub. */
final class NotificameChannel implements Channel {

    private final NotificameSends sends;
    private final NotificameFiles files;

    NotificameChannel(NotificameCalls calls) {
        this.sends = new NotificameSends(calls);
        this.files = new NotificameFiles(calls);
    }

    @Override
    public ChannelKind kind() {
        return NotificameType.KIND;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LINKED_FILES);
    }

    /** NotificaMe signs nothing and repeats no secret: whoever delivers to the account's own address is believed. */
    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        Optional<String> secret = account.secret(Enrolment.ADDRESS_SECRET);
        if (secret.isEmpty()) {
            return new Refused(Reason.NO_KEY_CONFIGURED);
        }
        if (webhook.secret().isEmpty()) {
            return new Refused(Reason.NO_SIGNATURE);
        }
        boolean same = MessageDigest.isEqual(secret.get().getBytes(StandardCharsets.UTF_8),
                webhook.secret().get().getBytes(StandardCharsets.UTF_8));
        return same ? new Genuine() : new Refused(Reason.WRONG_SIGNATURE);
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return NotificameDecoder.decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return new Reservation.NotOffered();
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return Line.of(account).map(line -> sends.send(line, message))
                .orElseGet(() -> new Rejected(Code.UNAUTHORISED, "The account has no token or no channel."));
    }

    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return new Rejected(Code.UNSUPPORTED, "NotificaMe takes messages, and nothing else.");
    }

    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        return Line.of(account).map(line -> files.open(line, file, limit))
                .orElseGet(() -> new Download.Refused("The account has no token or no channel."));
    }
}
