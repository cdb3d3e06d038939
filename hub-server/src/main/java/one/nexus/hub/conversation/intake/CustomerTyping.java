package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.live.Typing;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.integrations.channel.InboundEvent;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Shows that customers are typing. Nothing of it is kept, and nobody who has no conversation is shown. */
@Singleton
class CustomerTyping {

    private final KnownAddresses known;
    private final ChatDatabase database;
    private final Typing typing;

    CustomerTyping(KnownAddresses known, ChatDatabase database, Typing typing) {
        this.known = known;
        this.database = database;
        this.typing = typing;
    }

    /** Shows what of {@code arrival} is about typing. @return whether there is anything else in it */
    boolean show(Arrival arrival) {
        boolean more = false;
        for (InboundEvent event : arrival.events()) {
            if (event instanceof InboundEvent.TypingChanged changed) {
                show(arrival, changed);
            } else {
                more = true;
            }
        }
        return more;
    }

    private void show(Arrival arrival, InboundEvent.TypingChanged changed) {
        List<AddressKey> keys = AddressKey.of(arrival.inbox().value(), changed.chat());
        if (keys.isEmpty()) {
            return;
        }
        Optional<Known> place = known.find(keys);
        if (place.isEmpty()) {
            database.read(arrival.organisation(), handle -> {
                known.load(handle, keys);
                return true;
            });
            place = known.find(keys);
        }
        place.ifPresent(found -> typing.customer(arrival.organisation(), found.conversation(), changed.typing()));
    }
}
