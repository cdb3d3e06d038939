package one.nexus.integrations.program;

import okhttp3.HttpUrl;
import okhttp3.Request;
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
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.channel.WebhookVerdict.Genuine;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;
import one.nexus.integrations.program.CallbackLog.Callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A program of the organisation's own. */
final class ProgramChannel implements Channel {

    private final Callbacks callbacks;

    ProgramChannel(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public ChannelKind kind() {
        return ProgramType.KIND;
    }

    /** Ids are ours to give, so a program knows a callback that comes twice. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.RESERVED_IDS, Capability.RESERVED_FILE_IDS, Capability.REACTIONS, Capability.EDIT,
                Capability.REVOKE, Capability.READ_RECEIPTS, Capability.TYPING, Capability.LINKED_FILES);
    }

    /** Only the hub writes such deliveries, after it has looked at the program's key. */
    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        Optional<String> secret = account.secret(Enrolment.DELIVERY_SECRET);
        if (secret.isEmpty()) {
            return new Refused(Reason.NO_KEY_CONFIGURED);
        }
        Optional<String> given = webhook.header(ProgramEvent.SIGNATURE);
        if (given.isEmpty()) {
            return new Refused(Reason.NO_SIGNATURE);
        }
        String right = Hmac.hex(secret.get(), "", webhook.body());
        boolean same = MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8),
                given.get().getBytes(StandardCharsets.UTF_8));
        return same ? new Genuine() : new Refused(Reason.WRONG_SIGNATURE);
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return List.of(ProgramDecoder.decode(webhook));
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return new Reservation.Reserved("msg_" + UUID.randomUUID());
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        String id = message.reservedId().orElseGet(() -> "msg_" + UUID.randomUUID());
        SendResult told = Told.fault(message).<SendResult>map(fault -> fault)
                .orElseGet(() -> callbacks.tell(account, new Callback(id, "message.created", id,
                        message.surroundings().reference().orElse("")),
                        Told.message(id, message)));
        return told instanceof Accepted
                ? new Accepted(List.of(new MessageId(new MessageKey(true, id), id)))
                : told;
    }

    /** What is worth nothing later is said once. */
    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        Callback callback = Told.callback(action);
        if (!Told.lasts(action)) {
            callbacks.request(account, callback, Told.of(action)).ifPresent(callbacks::tellOnce);
            return new Accepted(List.of());
        }
        return callbacks.tell(account, callback, Told.of(action));
    }

    /** A file lies where the program says, open to whoever has the address. */
    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        Optional<HttpUrl> url = file.url().map(HttpUrl::parse);
        return url.map(address -> callbacks.fetch(new Request.Builder().url(address).build(), limit))
                .orElseGet(() -> new Download.Gone("The program did not say where the file is."));
    }
}
