package one.nexus.integrations.meta.messaging;

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
import one.nexus.integrations.meta.MetaAnswers;
import one.nexus.integrations.meta.MetaFiles;
import one.nexus.integrations.meta.MetaSignature;
import one.nexus.integrations.meta.MetaToken;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Instagram or Messenger. */
final class MessagingChannel implements Channel {

    private final Platform platform;
    private final MessagingSends sends;

    MessagingChannel(Platform platform) {
        this.platform = platform;
        this.sends = new MessagingSends(platform);
    }

    @Override
    public ChannelKind kind() {
        return platform.network().kind();
    }

    /** What was sent can be neither changed nor withdrawn. Instagram takes files by their address alone. */
    @Override
    public Set<Capability> capabilities() {
        Set<Capability> all = EnumSet.of(Capability.REACTIONS, Capability.READ_RECEIPTS, Capability.TYPING);
        if (platform.network().isInstagram()) {
            all.add(Capability.LINKED_FILES);
        }
        return all;
    }

    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        return MetaSignature.verify(webhook, MetaAnswers.secrets(account));
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return new MessagingDecoder(platform.network()).decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return new Reservation.NotOffered();
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return speaking(account, token -> sends.send(account, token, message));
    }

    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return speaking(account, token -> sends.perform(account, token, action));
    }

    /** The address of a file is open to everybody for a while: no token goes with it. */
    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        var files = new MetaFiles(platform.page().http(), platform.api(account).server());
        return file.url().map(url -> files.open(url, Optional.empty(), limit))
                .orElseGet(() -> new Download.Gone("Meta did not say where the file is."));
    }

    private static SendResult speaking(ChannelAccount account, Function<MetaToken, SendResult> call) {
        return MetaToken.of(account).map(call)
                .orElseGet(() -> new Rejected(Code.UNAUTHORISED, "The account has no token."));
    }
}
