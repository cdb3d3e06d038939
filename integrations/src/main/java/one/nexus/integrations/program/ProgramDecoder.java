package one.nexus.integrations.program;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Introduced;
import one.nexus.integrations.channel.InboundEvent.MessageEdited;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundEvent.MessageRevoked;
import one.nexus.integrations.channel.InboundEvent.TypingChanged;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Source;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Quote;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** What a program said to what it means. Pure; never throws. */
final class ProgramDecoder {

    private static final Pattern EVENT = Pattern.compile("[a-z]{1,20}");
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}\\s]{1,100}");
    private static final Pattern INBOX = Pattern.compile("[0-9]{1,19}");

    private final Json root;
    private final Envelope envelope;

    private ProgramDecoder(Json root, Envelope envelope) {
        this.root = root;
        this.envelope = envelope;
    }

    static InboundEvent decode(Webhook webhook) {
        Optional<Json> read = Json.read(webhook.body()).filter(Json::isObject);
        if (read.isEmpty()) {
            return new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NOT_JSON);
        }
        String event = read.get().text("event").filter(word -> EVENT.matcher(word).matches()).orElse("");
        return new ProgramDecoder(read.get(), new Envelope("", event, "", webhook.receivedAt(), List.of())).event();
    }

    private InboundEvent event() {
        return switch (envelope.eventName()) {
            case "contact" -> chat().<InboundEvent>map(chat -> new Introduced(envelope, chat, party(chat)))
                    .orElseGet(() -> unknown(Fault.NO_CHAT));
            case "message" -> chat().map(this::message).orElseGet(() -> unknown(Fault.NO_CHAT));
            case "typing" -> chat().<InboundEvent>map(chat -> new TypingChanged(envelope, chat, Optional.empty(),
                    root.isTrue("typing"))).orElseGet(() -> unknown(Fault.NO_CHAT));
            case "edit", "delete", "receipt" -> id("id").map(this::about).orElseGet(() -> unknown(Fault.NO_MESSAGE));
            case "" -> unknown(Fault.NO_NAME);
            default -> unknown(Fault.UNKNOWN_EVENT);
        };
    }

    private Unknown unknown(Fault fault) {
        return new Unknown(envelope, fault);
    }

    private Optional<String> id(String... path) {
        return root.text(path).filter(text -> ID.matcher(text).matches());
    }

    private Optional<Chat> chat() {
        Optional<String> inbox = root.text("inbox").filter(text -> INBOX.matcher(text).matches());
        return id("contact", "id").flatMap(person -> inbox.map(number -> new Chat(person, Chat.Kind.PERSON,
                List.of(new Address(ProgramType.SCHEME, number + ":" + person)))));
    }

    private Party party(Chat chat) {
        Optional<String> name = root.text("contact", "name").map(String::strip).filter(text -> !text.isEmpty())
                .map(Shortened::name);
        return new Party(chat.addresses(), name);
    }

    private InboundEvent message(Chat chat) {
        Optional<String> id = id("id");
        Optional<Content> content = id.flatMap(name -> content(chat, name));
        if (id.isEmpty() || content.isEmpty()) {
            return unknown(Fault.NO_MESSAGE);
        }
        return new MessageReceived(envelope,
                new InboundMessage(new MessageId(new MessageKey(false, id.get()), id.get()),
                        chat, party(chat), sentAt(), Source.APP, content.get(),
                        id("replyTo").map(quoted -> new Quote(quoted, Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Set.of()));
    }

    private Instant sentAt() {
        Instant told = root.text("sentAt").flatMap(ProgramDecoder::time)
                .filter(at -> at.isBefore(envelope.at()) && at.isAfter(Instant.EPOCH)).orElse(envelope.at());
        return Instant.ofEpochSecond(told.getEpochSecond());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<Content> content(Chat chat, String id) {
        Json file = root.at("file");
        Optional<String> text = root.text("text").filter(words -> !words.isBlank());
        if (!file.isObject()) {
            return text.map(Content.Text::new);
        }
        Optional<String> type = file.text("type");
        return Optional.of(new Content.Media(kind(type.orElse("")), text, new MediaRef(chat.key(), id, file.text("url"),
                type, file.text("name"), OptionalLong.empty(), Optional.empty()), OptionalInt.empty()));
    }

    private static MediaKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT).split("/", 2)[0]) {
            case "image" -> MediaKind.IMAGE;
            case "video" -> MediaKind.VIDEO;
            case "audio" -> MediaKind.AUDIO;
            default -> MediaKind.DOCUMENT;
        };
    }

    /** What is said of a message names no chat. */
    private InboundEvent about(String id) {
        Chat untold = new Chat("", Chat.Kind.PERSON, List.of());
        Instant now = Instant.ofEpochSecond(envelope.at().getEpochSecond());
        return switch (envelope.eventName()) {
            case "edit" -> root.text("text").<InboundEvent>map(text -> new MessageEdited(envelope, untold,
                    new MessageKey(false, id), text, now)).orElseGet(() -> unknown(Fault.NO_PAYLOAD));
            case "delete" -> new MessageRevoked(envelope, untold, new MessageKey(false, id), now);
            default -> ack().<InboundEvent>map(ack -> new AckChanged(envelope, untold, new MessageKey(true, id), ack,
                    Optional.empty(), Optional.empty(), Optional.empty(), fault(ack), Optional.empty()))
                    .orElseGet(() -> unknown(Fault.NO_STATE));
        };
    }

    private Optional<Ack> ack() {
        return switch (root.text("status").orElse("")) {
            case "delivered" -> Optional.of(Ack.DEVICE);
            case "read" -> Optional.of(Ack.READ);
            case "failed" -> Optional.of(Ack.ERROR);
            default -> Optional.empty();
        };
    }

    private Optional<Rejected> fault(Ack ack) {
        return ack == Ack.ERROR
                ? Optional.of(new Rejected(Code.INVALID,
                        root.text("reason").orElse("The program could not deliver the message.")))
                : Optional.empty();
    }
}
