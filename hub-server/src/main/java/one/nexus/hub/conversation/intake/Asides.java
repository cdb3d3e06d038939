package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.platform.data.Together;
import one.nexus.integrations.channel.InboundEvent;

import java.util.Optional;
import jakarta.inject.Singleton;

/** Hears what a channel tells beside messages: what becomes of them, by what somebody came, what a group is called. */
@Singleton
class Asides {

    private final Afterwords afterwords;
    private final Referrals referrals;

    Asides(Afterwords afterwords, Referrals referrals) {
        this.afterwords = afterwords;
        this.referrals = referrals;
    }

    /** Hears one event, where it is any of these; {@code last} is run before, so that the messages of the group are there. */
    void hear(Together last, Happenings happenings, Item item) {
        Optional<Afterword> word = Afterword.of(item.event());
        if (word.isPresent()) {
            last.run();
            afterwords.hear(last.handle(), happenings, item.inbox(), word.get());
        } else if (item.event() instanceof InboundEvent.AckedUpTo told) {
            last.run();
            afterwords.hearUpTo(last.handle(), happenings, item.inbox(), told);
        } else if (item.event() instanceof InboundEvent.Referred referred) {
            last.run();
            referrals.hear(last.handle(), happenings, item.inbox(), referred);
        } else if (item.event() instanceof InboundEvent.GroupNamed named) {
            last.run();
            GroupNames.learn(last.handle(), happenings, item.inbox(), named);
        }
    }
}
