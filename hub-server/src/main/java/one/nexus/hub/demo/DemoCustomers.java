package one.nexus.hub.demo;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.intake.LastSeen;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** The customers of the demonstration: they get what is sent to them and read it. */
@Singleton
class DemoCustomers {

    private static final Duration MOMENT = Duration.ofMillis(1_200);

    private final Intake intake;
    private final LastSeen lastSeen;
    private final Clock clock;

    DemoCustomers(Intake intake, LastSeen lastSeen, Clock clock) {
        this.intake = intake;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    /** Gets a message of the inbox. */
    void hear(DemoPlaces.Place place, String chatKey, String bareId) {
        Thread.startVirtualThread(() -> react(place, chatKey, bareId));
    }

    private void react(DemoPlaces.Place place, String chatKey, String bareId) {
        for (Ack ack : List.of(Ack.DEVICE, Ack.READ)) {
            if (!waited()) {
                return;
            }
            tell(place, clock.instant(), new InboundEvent.AckChanged(envelope(clock.instant()), chat(phone(chatKey)),
                    new MessageKey(true, bareId), ack, Optional.empty()));
        }
    }

    /** What a customer says at some time. */
    record Words(String phone, String name, String bareId, Content content, Instant at) {

        String fullId() {
            return "false_" + phone + "@c.us_" + bareId;
        }
    }

    void say(DemoPlaces.Place place, Words words) {
        var message = new InboundMessage(new MessageId(new MessageKey(false, words.bareId()), words.fullId()),
                chat(words.phone()),
                new Party(List.of(Address.whatsAppPhone(words.phone())), Optional.of(words.name())),
                words.at(), InboundMessage.Source.APP, words.content(), Optional.empty(), Optional.empty(), Set.of());
        tell(place, words.at(), new InboundEvent.MessageReceived(envelope(words.at()), message));
    }

    void tell(DemoPlaces.Place place, Instant at, InboundEvent event) {
        intake.accept(new Arrival(place.inbox(), place.organisation(), List.of(event), at, false, "demo"));
        lastSeen.at(place.organisation(), place.inbox(), at);
    }

    static Envelope envelope(Instant at) {
        return new Envelope("evt_demo", "message.any", "demo", at, List.of());
    }

    static Chat chat(String phone) {
        return new Chat(phone + "@c.us", Chat.Kind.PERSON, List.of(Address.whatsAppPhone(phone)));
    }

    private static String phone(String chatKey) {
        return chatKey.replaceAll("@.*", "");
    }

    private static boolean waited() {
        try {
            Thread.sleep(MOMENT);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
