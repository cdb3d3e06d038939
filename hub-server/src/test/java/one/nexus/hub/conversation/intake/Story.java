package one.nexus.hub.conversation.intake;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.Party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What a shop hears in a while, made up from a seed: customers and the shop write, change, withdraw, react to and read
 * messages. In the order in which it happened, or as a network that repeats and reorders brings it.
 */
final class Story {

    private static final double CHANGED = .2;
    private static final double WITHDRAWN = .1;
    private static final double REPEATED = .2;
    private static final List<String> EMOJI = List.of("👍", "❤️", "😂");
    private static final List<Ack> RECEIPTS = List.of(Ack.SERVER, Ack.DEVICE, Ack.READ);

    private final Random chance;
    private final List<InboundEvent> events = new ArrayList<>();
    private final Instant begin = Heard.NOW.minusSeconds(1_000_000);

    Story(long seed, int customers, int messages) {
        chance = new Random(seed);
        for (int number = 0; number < messages; number++) {
            boolean introduced = number < customers;
            int customer = introduced ? number : chance.nextInt(customers);
            message(number, customer, introduced ? both(customer) : addresses(customer));
        }
    }

    /** Everything in the order in which it happened. */
    List<InboundEvent> inOrder() {
        return List.copyOf(events);
    }

    /** Everything in no order, a fifth of it more than once. */
    List<InboundEvent> asItComes() {
        List<InboundEvent> mixed = new ArrayList<>(events);
        events.stream().filter(event -> chance.nextDouble() < REPEATED).forEach(mixed::add);
        Collections.shuffle(mixed, chance);
        return mixed;
    }

    /** A message and all that becomes of it; each is a hundred seconds after the one before. */
    private void message(int number, int customer, Address... addresses) {
        Instant at = begin.plusSeconds(number * 100L);
        boolean own = chance.nextInt(3) == 0;
        String id = "M%06d".formatted(number);
        var key = new MessageKey(own, id);
        var party = new Party(List.of(addresses), own ? Optional.empty() : Optional.of("Cliente " + customer));
        var chat = Heard.chat(addresses);
        events.add(new InboundEvent.MessageReceived(envelope(at), new InboundMessage(
                new MessageId(key, own + "_" + id), chat, party, at, InboundMessage.Source.APP,
                new Content.Text("palavras " + number), Optional.empty(),
                own ? Optional.of(Ack.SERVER) : Optional.empty(),
                Set.of())));
        if (own) {
            RECEIPTS.subList(0, chance.nextInt(RECEIPTS.size() + 1)).forEach(receipt -> events.add(
                    new InboundEvent.AckChanged(envelope(at.plusSeconds(1)), chat, key, receipt, Optional.empty())));
        }
        for (int change = 1; chance.nextDouble() < CHANGED; change++) {
            Instant changed = at.plusSeconds(10L * change);
            String words = "palavras " + number + (change % 2 == 1 ? ", mudadas" : "");
            events.add(new InboundEvent.MessageEdited(envelope(changed), chat, key, words, changed));
        }
        for (int reaction = 1; chance.nextDouble() < CHANGED; reaction++) {
            Instant reacted = at.plusSeconds(50L + reaction);
            Optional<String> emoji = Optional.of(EMOJI.get(chance.nextInt(EMOJI.size())))
                    .filter(any -> chance.nextInt(4) > 0);
            events.add(new InboundEvent.MessageReacted(envelope(reacted), chat, key, emoji, false, party, reacted));
        }
        if (chance.nextDouble() < WITHDRAWN) {
            Instant withdrawn = at.plusSeconds(90);
            events.add(new InboundEvent.MessageRevoked(envelope(withdrawn), chat, key, withdrawn));
        }
    }

    /** Once at least each customer is told by both addresses: until then they would be two. */
    private static Address[] both(int customer) {
        return new Address[]{Address.whatsAppLid("2012345%08d".formatted(customer)),
            Address.whatsAppPhone("55119%08d".formatted(70_000_000 + customer))};
    }

    /** Now by the number, now by the address without one, now by both, as WhatsApp does. */
    private Address[] addresses(int customer) {
        Address lid = both(customer)[0];
        Address phone = both(customer)[1];
        return switch (chance.nextInt(4)) {
            case 0 -> new Address[]{phone};
            case 1 -> new Address[]{lid};
            case 2 -> new Address[]{lid, phone};
            default -> new Address[]{phone, lid};
        };
    }

    private static Envelope envelope(Instant at) {
        return new Envelope("evt", "message", "aurora", at, List.of(Address.whatsAppPhone("5511940028922")));
    }
}
