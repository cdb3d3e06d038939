package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.conversation.message.ContentView;
import one.nexus.hub.conversation.message.DeliveryStatus;
import one.nexus.hub.conversation.message.LetterView;
import one.nexus.hub.conversation.message.StoredQuote;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Flag;
import one.nexus.integrations.channel.Quote;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Turns what a channel brings into what is stored. */
@Singleton
class Reading {

    /** Older than this when the provider reported it, a message is a late one: no bot answers it. */
    static final Duration LATE = Duration.ofMinutes(10);

    private static final int PREVIEW = 140;

    private final StoredJson json;

    Reading(StoredJson json) {
        this.json = json;
    }

    /** What the content says in words and beside them. */
    record Words(String kind, @Nullable String body, @Nullable ContentView content, String preview) {}

    NewMessage message(Item item, InboundEvent.MessageReceived received, Known known) {
        InboundMessage message = received.message();
        boolean own = message.id().fromMe();
        Words words = words(message.content());
        Instant reported = received.envelope().at();
        Instant sentAt = earlier(message.sentAt(), item.arrival().at());
        return new NewMessage(0, known.conversation(), item.inbox(), own, message.id().bare(), message.id().full(), "",
                message.chat().key(), own ? "out" : "in", own ? "phone" : "contact", author(message, known),
                Wording.storable(own ? "" : name(message, known)), own ? null : address(message), words.kind(),
                words.body(), words.content() == null ? null : json.write(words.content()), sentAt,
                reported.toEpochMilli(),
                item.arrival().at(), item.arrival().backlog() || sentAt.plus(LATE).isBefore(reported),
                own ? DeliveryStatus.SENT.after(message.ack().orElse(Ack.SERVER)).code() : null,
                message.quoted().map(Quote::bareId).orElse(null),
                message.quoted().map(quote -> quote(quote, received, known)).orElse(null),
                message.flags().contains(Flag.VIEW_ONCE), message.flags().contains(Flag.EPHEMERAL),
                message.flags().contains(Flag.FORWARDED), words.preview());
    }

    /** A call, told under its own id however many events speak of it. */
    NewMessage call(Item item, InboundEvent.CallChanged call, Known known) {
        Instant sentAt = earlier(call.at(), item.arrival().at());
        Instant reported = call.envelope().at();
        return new NewMessage(0, known.conversation(), item.inbox(), false, "call:" + call.callId(), "", "",
                call.chat().key(), "in", "contact", known.contact() == 0 ? null : known.contact(),
                Wording.storable(known.name()), null, "call",
                null, json.write(content(call)), sentAt, reported.toEpochMilli(), item.arrival().at(),
                item.arrival().backlog() || sentAt.plus(LATE).isBefore(reported), null, null, null, false, false, false,
                "");
    }

    ContentView content(InboundEvent.CallChanged call) {
        return new ContentView.Call(call.state().name().toLowerCase(Locale.ROOT), call.video());
    }

    Words words(Content content) {
        return switch (content) {
            case Content.Text text -> text("text", text.body());
            case Content.Media media -> media(media);
            case Content.Location place -> new Words("location", null,
                    new ContentView.Location(place.latitude(), place.longitude(), storable(place.name().orElse(null)),
                            storable(place.address().orElse(null))),
                    preview(place.name().or(place::address).orElse("")));
            case Content.ContactCards cards -> cards(cards.cards());
            case Content.Poll poll -> text("text", poll.question() + poll.options().stream()
                    .map(option -> "\n• " + option).collect(Collectors.joining()));
            case Content.Letter letter -> letter(letter);
            case Content.Shared shared -> new Words("text", Wording.storable(shared.words().orElse("")),
                    new ContentView.Shared(shared.what(), storable(shared.url().orElse(null))),
                    preview(shared.words().or(shared::url).orElse("")));
            case Content.Awaited ignored ->
                new Words("awaited", null, new ContentView.Unsupported("awaited"), "");
            case Content.Unsupported unknown -> new Words("unsupported", null,
                    new ContentView.Unsupported(Wording.storable(unknown.what())), Wording.storable(unknown.what()));
        };
    }

    private static Words letter(Content.Letter letter) {
        String body = Wording.storable(letter.text());
        String shown = body.isBlank() ? letter.head().subject() : body;
        return new Words("text", body, LetterView.of(letter), preview(shown));
    }

    private static Words media(Content.Media media) {
        String kind = media.kind().name().toLowerCase(Locale.ROOT);
        String caption = media.caption().map(Wording::storable).orElse("");
        String named = kind.equals("document") ? media.file().fileName().orElse("") : "";
        return new Words(kind, caption.isEmpty() ? null : caption, null, preview(caption.isEmpty() ? named : caption));
    }

    private static Words cards(List<ContactCard> cards) {
        List<ContentView.Card> shown = cards.stream().map(card -> new ContentView.Card(Wording.storable(card.name()),
                card.phones().stream().map(phone -> Wording.storable(phone.number())).toList())).toList();
        return new Words("contact", null, new ContentView.Contacts(shown),
                preview(shown.stream().map(ContentView.Card::name).collect(Collectors.joining(", "))));
    }

    private static Words text(String kind, String body) {
        String stored = Wording.storable(body);
        return new Words(kind, stored, null, preview(stored));
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Wording.storable(text);
    }

    private static String preview(String text) {
        return Wording.preview(Wording.storable(text), PREVIEW);
    }

    /** In a thread others than the person it began with may write, too. */
    private static @Nullable Long author(InboundMessage message, Known known) {
        boolean others = message.id().fromMe() || message.chat().kind().isOneOfSeveral();
        return others || known.contact() == 0 ? null : known.contact();
    }

    private static String name(InboundMessage message, Known known) {
        String told = message.sender().name().map(String::strip).orElse("");
        if (message.chat().kind() == Chat.Kind.PERSON) {
            return known.name().isBlank() ? told : known.name();
        }
        boolean thread = message.chat().kind() == Chat.Kind.THREAD;
        return told.isBlank()
                ? message.sender().addresses().stream().map(address -> thread ? address.value() : shown(address))
                        .filter(number -> !number.isEmpty()).findFirst().orElse("")
                : told;
    }

    /** Of a member of a group: the phone number when it is told, otherwise the hidden id. */
    private static @Nullable String address(InboundMessage message) {
        if (message.chat().kind() == Chat.Kind.PERSON) {
            return null;
        }
        return message.sender().addresses().stream()
                .min(Comparator.comparing(address -> !address.scheme().equals(Address.Scheme.WHATSAPP_PHONE)))
                .map(Address::toString).orElse(null);
    }

    private static String shown(Address address) {
        return address.scheme().equals(Address.Scheme.WHATSAPP_PHONE) ? "+" + address.value() : "";
    }

    /** Whose words are answered: ours, those of the one person there is beside us, or somebody's of a group. */
    private String quote(Quote quote, InboundEvent.MessageReceived received, Known known) {
        boolean own = quote.author().filter(received.envelope().own()::contains).isPresent();
        boolean person = received.message().chat().kind() == Chat.Kind.PERSON;
        String author = quote.author().filter(any -> !own)
                .map(address -> person && !known.name().isBlank() ? known.name() : shown(address))
                .orElse("");
        return json.write(new StoredQuote(Wording.storable(author), own,
                Wording.preview(Wording.storable(quote.text().orElse("")), PREVIEW), "text"));
    }

    /** A clock that runs ahead must not keep a message at the end of the thread for ever. */
    private static Instant earlier(Instant sentAt, Instant arrivedAt) {
        return sentAt.isAfter(arrivedAt) ? arrivedAt : sentAt;
    }
}
