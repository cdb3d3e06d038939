package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.Download;
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
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.MetaAnswers;
import one.nexus.integrations.meta.MetaSignature;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** WhatsApp through the Cloud API. */
final class CloudChannel implements Channel {

    private static final String NOT_CONNECTED = "The account has no token or no number.";

    private final CloudMessages messages;
    private final CloudMedia media;

    CloudChannel(GraphApi api) {
        this.media = new CloudMedia(api);
        this.messages = new CloudMessages(api, media);
    }

    @Override
    public ChannelKind kind() {
        return WhatsAppCloudType.KIND;
    }

    /** A message of one's own can be neither changed nor withdrawn, and no id can be had before the send. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.REACTIONS, Capability.READ_RECEIPTS, Capability.GROUPS);
    }

    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        return MetaSignature.verify(webhook, MetaAnswers.secrets(account));
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return CloudDecoder.decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return new Reservation.NotOffered();
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return speaking(account, known -> messages.send(known, message));
    }

    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return speaking(account, known -> messages.perform(known, action));
    }

    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        return CloudAccount.of(account).map(known -> media.open(known, file, limit))
                .orElseGet(() -> new Download.Refused(NOT_CONNECTED));
    }

    private static SendResult speaking(ChannelAccount account, Function<CloudAccount, SendResult> call) {
        return CloudAccount.of(account).map(call).orElseGet(() -> new Rejected(Code.UNAUTHORISED, NOT_CONNECTED));
    }
}
