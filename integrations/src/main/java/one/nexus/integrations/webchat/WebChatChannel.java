package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.SendResult;
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
import java.util.UUID;

/** The live chat of a web site. */
final class WebChatChannel implements Channel {

    private final Visitors visitors;

    WebChatChannel(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public ChannelKind kind() {
        return WebChatType.KIND;
    }

    /** Visitors are shown the conversation itself, so whatever is changed in it is changed for them. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.RESERVED_IDS, Capability.RESERVED_FILE_IDS, Capability.REACTIONS, Capability.EDIT,
                Capability.REVOKE, Capability.LINKED_FILES);
    }

    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        Optional<String> secret = account.secret(Enrolment.DELIVERY_SECRET);
        if (secret.isEmpty()) {
            return new Refused(Reason.NO_KEY_CONFIGURED);
        }
        Optional<String> given = webhook.header(WebChatDelivery.SIGNATURE).filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            return new Refused(Reason.NO_SIGNATURE);
        }
        boolean same = MessageDigest.isEqual(
                Identity.hmac(secret.get(), webhook.body()).getBytes(StandardCharsets.UTF_8),
                given.get().getBytes(StandardCharsets.UTF_8));
        return same ? new Genuine() : new Refused(Reason.WRONG_SIGNATURE);
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return WebChatDecoder.decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return new Reservation.Reserved(UUID.randomUUID().toString());
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return switch (visitors.hand(account.id(), message.chatKey())) {
            case THEIRS -> {
                String id = message.reservedId().orElseGet(() -> UUID.randomUUID().toString());
                yield new SendResult.Accepted(List.of(new MessageId(new MessageKey(true, id), id)));
            }
            case NOBODY -> new SendResult.Rejected(SendResult.Code.NOT_FOUND, "Nobody visits under this key.");
            case NOT_NOW -> new SendResult.Unreachable("The hub's own database does not answer.");
        };
    }

    /** What is done to a message is done to the conversation, which is what visitors are shown. */
    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return new SendResult.Accepted(List.of());
    }

    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        return file.url().map(reference -> visitors.file(reference, limit))
                .orElseGet(() -> new Download.Gone("The message names no file."));
    }
}
