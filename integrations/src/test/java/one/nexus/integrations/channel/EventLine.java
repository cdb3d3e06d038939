package one.nexus.integrations.channel;

import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.AckedUpTo;
import one.nexus.integrations.channel.InboundEvent.CallChanged;
import one.nexus.integrations.channel.InboundEvent.GroupNamed;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Introduced;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReacted;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.MessageRevoked;
import one.nexus.integrations.channel.InboundEvent.Referred;
import one.nexus.integrations.channel.InboundEvent.SessionChanged;
import one.nexus.integrations.channel.InboundEvent.TypingChanged;
import one.nexus.integrations.channel.InboundEvent.Unknown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event on one line, everything that matters in it, so that a table of events can be read. */
public final class EventLine {

    private EventLine() {}

    /** The line of an event. */
    public static String of(InboundEvent event) {
        return switch (event) {
            case MessageReceived received -> message(received.message());
            case MessageEdited edited -> "edited " + key(edited.target()) + " in " + chat(edited.chat()) + " to '"
                    + edited.text() + "' at " + edited.at().getEpochSecond();
            case MessageRevoked revoked -> "revoked " + key(revoked.target()) + " in " + chat(revoked.chat()) + " at "
                    + revoked.at().getEpochSecond();
            case MessageReacted reacted -> "reacted " + reacted.emoji().orElse("nothing") + " to "
                    + key(reacted.target())
                    + " in " + chat(reacted.chat()) + (reacted.fromMe() ? " by us" : " by " + party(reacted.reactor()))
                    + " at " + reacted.at().getEpochSecond();
            case AckChanged acked -> acked.ack() + " " + key(acked.target()) + " in " + chat(acked.chat())
                    + acked.participant().map(address -> " of " + address).orElse("")
                    + acked.reason().map(reason -> " because '" + reason + "'").orElse("")
                    + acked.reference().map(reference -> " known as " + reference).orElse("")
                    + acked.alias().map(alias -> " also " + alias).orElse("")
                    + acked.fault().map(fault -> " since " + fault.code() + " '" + fault.reason() + "'").orElse("");
            case AckedUpTo acked -> acked.ack() + " everything in " + chat(acked.chat()) + " up to "
                    + acked.upTo().toEpochMilli();
            case Introduced introduced -> party(introduced.person()) + " is there in " + chat(introduced.chat());
            case Referred referred -> "referred by " + referred.referral() + " in " + chat(referred.chat());
            case SessionChanged changed ->
                "session " + changed.state() + changed.owner().map(owner -> " of " + party(owner)).orElse("");
            case CallChanged call ->
                "call " + call.callId() + " " + call.state() + (call.video() ? " video" : "") + " in "
                        + chat(call.chat()) + " at " + call.at().getEpochSecond();
            case GroupNamed named -> "group " + chat(named.chat()) + " is '" + named.name() + "'";
            case TypingChanged typing -> (typing.typing() ? "typing" : "not typing") + " in " + chat(typing.chat());
            case Ignored ignored -> "ignored: " + ignored.reason().code();
            case Unknown unknown -> "unknown: " + unknown.fault().code();
        };
    }

    private static String message(InboundMessage message) {
        String ack = message.ack().map(Enum::name).orElse("-");
        String flags = message.flags().isEmpty() ? "" : " " + message.flags();
        String quote = message.quoted().map(quoted -> " quoting " + quoted.bareId() + " '" + quoted.text().orElse("")
                + "' of " + quoted.author().map(Address::toString).orElse("?")).orElse("");
        return key(message.id().key()) + " in " + chat(message.chat()) + " by " + party(message.sender()) + " at "
                + message.sentAt().getEpochSecond() + " " + message.source() + " " + ack + flags + quote + ": "
                + content(message.content());
    }

    private static String content(Content content) {
        return switch (content) {
            case Content.Media media -> media.kind() + " " + Stream
                    .of(media.file().mimeType(), media.file().fileName(), media.caption(), media.file().url(),
                            media.file().error())
                    .map(part -> part.orElse("-")).collect(Collectors.joining(" | "));
            case Content.Text text -> "'" + text.body() + "'";
            case Content.Letter letter -> letter(letter);
            default -> content.toString();
        };
    }

    private static String letter(Content.Letter letter) {
        Letterhead head = letter.head();
        return "letter '" + head.subject() + "' to " + mailboxes(head.to()) + " cc " + mailboxes(head.cc())
                + head.replyTo().map(mailbox -> " back to " + mailbox.address()).orElse("") + " after " + head.thread()
                + ": '" + lines(letter.text()) + "' quoting '" + lines(letter.quoted()) + "'"
                + (letter.page() ? " with page" : "") + " files " + letter.files().stream()
                        .map(file -> file.number() + " " + file.name() + " " + file.mimeType() + " " + file.bytes())
                        .toList()
                + letter.source().url().map(url -> " from " + url).orElse("");
    }

    private static String lines(String text) {
        return text.replace("\n", "⏎");
    }

    private static List<String> mailboxes(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(mailbox -> mailbox.name() + "<" + mailbox.address() + ">").toList();
    }

    private static String key(MessageKey key) {
        return (key.fromMe() ? "out " : "in ") + key.bareId();
    }

    private static String chat(Chat chat) {
        return chat.kind().name().toLowerCase(Locale.ROOT) + " " + chat.key() + addresses(chat.addresses());
    }

    private static String party(Party party) {
        return party.name().map(name -> "'" + name + "'").or(() -> Optional.of("?")).orElseThrow()
                + addresses(party.addresses());
    }

    private static String addresses(List<Address> addresses) {
        return addresses.stream().map(Address::toString).collect(Collectors.joining(" ", "[", "]"));
    }
}
