package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Letters;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import one.nexus.integrations.channel.WebhookVerdict.Reason;
import one.nexus.integrations.channel.WebhookVerdict.Refused;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** E-mail through a mailbox. */
final class MailChannel implements Channel {

    private final MailSessions sessions;
    private final MailSending sending;
    private final MailFiles files;

    MailChannel(MailSessions sessions, RecentLetters recent, Clock clock) {
        this.sessions = sessions;
        this.sending = new MailSending(sessions, clock);
        this.files = new MailFiles(sessions, recent);
    }

    @Override
    public ChannelKind kind() {
        return MailType.KIND;
    }

    /** A letter is sent and stays as it is; its id is ours to give. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.RESERVED_IDS, Capability.RESERVED_FILE_IDS);
    }

    /** Nobody delivers letters to the hub: it asks for them. */
    @Override
    public WebhookVerdict verify(ChannelAccount account, Webhook webhook) {
        return new Refused(Reason.NO_KEY_CONFIGURED);
    }

    @Override
    public List<InboundEvent> decode(Webhook webhook) {
        return MailDecoder.decode(webhook);
    }

    @Override
    public Reservation reserveMessageId(ChannelAccount account) {
        return switch (sessions.account(account)) {
            case MailAccount.Read.Complete known -> new Reservation.Reserved(
                    MailId.made(account.id(), known.account().mailbox().domain()));
            case MailAccount.Read.Faulty faulty -> new Reservation.NotNow(incomplete());
        };
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return switch (sessions.account(account)) {
            case MailAccount.Read.Complete known -> sending.send(known.account(), message);
            case MailAccount.Read.Faulty faulty -> incomplete();
        };
    }

    @Override
    public SendResult perform(ChannelAccount account, OutboundAction action) {
        return new Rejected(Code.UNSUPPORTED, "A letter cannot be changed once it is sent.");
    }

    @Override
    public Download download(ChannelAccount account, MediaRef file, long limit) {
        return switch (sessions.account(account)) {
            case MailAccount.Read.Complete known -> files.open(known.account(), file, limit);
            case MailAccount.Read.Faulty faulty -> new Download.Refused("The mailbox is not connected.");
        };
    }

    @Override
    public Optional<Letters> letters() {
        return Optional.of(new MailLetters());
    }

    private static Rejected incomplete() {
        return new Rejected(Code.UNAUTHORISED, "The mailbox is not connected.");
    }
}
