package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Flag;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.Letterhead;
import one.nexus.integrations.channel.Mailbox;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a letter into what happened: something was said and, when it is a report of failure, something did not arrive. */
final class MailDecoder {

    private static final String EVENT = "letter";

    private MailDecoder() {}

    static List<InboundEvent> decode(Webhook letter) {
        Postmark mark = Postmark.of(letter);
        Optional<Parts> parts = Parts.of(letter.body());
        if (parts.isEmpty() || !hasHeaders(parts.get().headers())) {
            return List.of(new Unknown(Envelope.unreadable(letter.receivedAt()), Fault.NO_MESSAGE));
        }
        // whose mailbox it is is not told: a letter to oneself is a letter
        var envelope = new Envelope(mark.place(), EVENT, "", letter.receivedAt(), List.of());
        return decode(parts.get(), mark, envelope);
    }

    private static boolean hasHeaders(Headers headers) {
        return headers.has("From") || headers.has("Sender") || headers.has("Subject") || headers.has("Message-ID")
                || headers.has("Date") || headers.has("Return-Path");
    }

    private static List<InboundEvent> decode(Parts parts, Postmark mark, Envelope envelope) {
        Letterhead head = head(parts);
        if (head.from().isEmpty()) {
            return List.of(new Unknown(envelope, Fault.NO_CHAT));
        }
        MessageReceived received = new MessageReceived(envelope, message(parts, mark, head, envelope));
        List<InboundEvent> events = new ArrayList<>(List.of(received));
        Report.of(parts).ifPresent(report -> events.add(new AckChanged(envelope, received.message().chat(),
                new MessageKey(true, report.letter()), Ack.ERROR, Optional.empty(), Optional.of(report.reason()))));
        return List.copyOf(events);
    }

    private static InboundMessage message(Parts parts, Postmark mark, Letterhead head, Envelope envelope) {
        Mailbox from = head.from().orElseThrow();
        String id = MailId.of(parts.headers().raw("Message-ID")).orElseGet(() -> missing(parts));
        boolean own = mark.own().filter(from.address()::equals).isPresent() && MailId.isMade(id);
        Mailbox other = own ? head.to().stream().findFirst().orElse(from) : from;
        String root = head.thread().isEmpty() ? id : head.thread().getFirst();
        var chat = new Chat(root, Chat.Kind.THREAD, List.of(MailType.thread(root), MailType.address(other.address())));
        Content.Letter content = MailContent.of(parts, head, mark.reference(root, id));
        return new InboundMessage(new MessageId(new MessageKey(own, id), id), chat,
                new Party(List.of(MailType.address(from.address())),
                        Optional.of(from.name()).filter(name -> !name.isEmpty())),
                mark.written(parts.headers().date(), envelope.at()), own ? Source.API : Source.APP, content,
                Optional.empty(), Optional.empty(),
                head.automatic() ? Set.of(Flag.AUTOMATIC) : Set.of());
    }

    /** The same letter without an id is recognised by what it says. */
    private static String missing(Parts parts) {
        Headers headers = parts.headers();
        String words = parts.leaves().limit(1).map(part -> part.words(MailContent.LONGEST)).findFirst().orElse("");
        return MailId
                .digest(String.join("\n", headers.raw("Date"), headers.raw("From"), headers.raw("Subject"), words));
    }

    /** A report belongs to the thread of the letter it is about, also where it does not refer to it. */
    private static List<String> thread(Parts parts) {
        List<String> before = new ArrayList<>(MailId.all(parts.headers().raw("References")));
        MailId.all(parts.headers().raw("In-Reply-To")).stream().limit(1).forEach(answered -> {
            before.remove(answered);
            before.add(answered);
        });
        if (before.isEmpty() && parts.type().equals("multipart/report")) {
            Report.returned(parts).ifPresent(before::add);
        }
        return before;
    }

    private static Letterhead head(Parts parts) {
        Headers headers = parts.headers();
        List<Mailbox> from = headers.mailboxes("From");
        Optional<Mailbox> writer = from.stream().findFirst()
                .or(() -> headers.mailboxes("Sender").stream().findFirst())
                .or(() -> headers.mailboxes("Return-Path").stream().findFirst());
        Optional<Mailbox> replyTo = headers.mailboxes("Reply-To").stream().findFirst()
                .filter(wanted -> writer.filter(known -> known.address().equals(wanted.address())).isEmpty());
        return new Letterhead(headers.text("Subject"), writer, headers.mailboxes("To"), headers.mailboxes("Cc"),
                replyTo, thread(parts), Automatic.is(parts));
    }
}
