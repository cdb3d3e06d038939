package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Doorbell;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Standing;
import one.nexus.hub.conversation.intake.MessageTable.Outcome;
import one.nexus.hub.platform.data.Together;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.InboundMessage.Flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.inject.Singleton;

/** Stores the messages of a group, moves their conversations, and settles what was there before. */
@Singleton
class Storing {

    private final MessageTable table;
    private final Attachments attachments;
    private final Afterwords afterwords;
    private final Repeats repeats;
    private final Successors successors;
    private final List<Doorbell> doorbells;

    Storing(MessageTable table, Attachments attachments, Afterwords afterwords, Repeats repeats,
            Successors successors, List<Doorbell> doorbells) {
        this.doorbells = doorbells;
        this.table = table;
        this.attachments = attachments;
        this.afterwords = afterwords;
        this.repeats = repeats;
        this.successors = successors;
    }

    /** A message that may be new. */
    record Candidate(Item item, NewMessage message, Known place) {

        Candidate in(long conversation) {
            return new Candidate(item, message.in(conversation), place.at(conversation));
        }
    }

    /** A message that was new. */
    private record Stored(Candidate candidate, long id, boolean awaited, boolean begins) {}

    /**
     * @param last takes how the conversations stand afterwards; what reads them has it done before
     * @return which conversations are done and do not take messages any more, and where those went
     */
    Map<Long, Long> store(Together last, Happenings happenings, List<Candidate> candidates) {
        Map<Long, Long> followed = new HashMap<>();
        List<Candidate> repeated = insert(last, happenings, candidates, followed);
        List<Candidate> twins = new ArrayList<>();
        for (Candidate repeat : repeated) {
            happenings.under(repeat.item().arrival().trace());
            last.run();
            if (repeats.settle(last.handle(), happenings, repeat.message(), repeat.item())) {
                twins.add(new Candidate(repeat.item(), repeat.message().asTwin(), repeat.place()));
            }
        }
        insert(last, happenings, twins, followed);
        return followed;
    }

    /** @return those whose key was taken, also by an earlier one of the same group */
    private List<Candidate> insert(Together last, Happenings happenings, List<Candidate> candidates,
            Map<Long, Long> followed) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Candidate> repeated = new ArrayList<>();
        Map<NewMessage.Key, Candidate> first = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (first.putIfAbsent(candidate.message().key(), candidate) != null) {
                repeated.add(candidate);
            }
        }
        last.run();
        List<Candidate> tried = List.copyOf(first.values());
        List<Stored> stored = new ArrayList<>();
        List<Candidate> moving = new ArrayList<>();
        Map<Long, Standing> standings = new TreeMap<>();
        for (Outcome outcome : table.store(last.handle(), happenings.organisation(), numbered(tried))) {
            Candidate candidate = tried.get(outcome.place());
            Long id = outcome.messageId();
            Standing standing = outcome.standing();
            if (outcome.moves()) {
                moving.add(candidate);
            } else if (id == null) {
                repeated.add(candidate);
            } else {
                boolean begins = !standings.containsKey(standing.id()) && standing.atRest();
                stored.add(new Stored(candidate, id, outcome.awaited(), begins));
                standings.merge(standing.id(), standing.after(line(candidate.message(), id)),
                        (moved, ignored) -> moved.after(line(candidate.message(), id)));
            }
        }
        if (!stored.isEmpty()) {
            table.stand(last, standings.values());
            stored.forEach(message -> tell(last, happenings, message));
        }
        repeated.addAll(move(last, happenings, moving, followed));
        return repeated;
    }

    private List<Candidate> move(Together last, Happenings happenings, List<Candidate> moving,
            Map<Long, Long> followed) {
        List<Candidate> moved = new ArrayList<>();
        for (Candidate candidate : moving) {
            happenings.under(candidate.item().arrival().trace());
            long next = followed.computeIfAbsent(candidate.message().conversationId(), ended -> successors
                    .after(last.handle(), happenings, ended, candidate.message().arrivedAt()));
            moved.add(candidate.in(next));
        }
        return insert(last, happenings, moved, followed);
    }

    private void tell(Together last, Happenings happenings, Stored stored) {
        Candidate candidate = stored.candidate();
        NewMessage message = candidate.message();
        happenings.under(candidate.item().arrival().trace());
        attachments.begin(last.handle(), happenings.organisation(), candidate.item(), message.conversationId(),
                stored.id());
        happenings.add(new NewEvent(happenings.organisation(),
                message.incoming() ? "message.received" : "message.sent-elsewhere", new Actor.System(),
                Map.of("conversation", message.conversationId(), "message", stored.id(), "inbox", message.inboxId(),
                        "contact", candidate.place().contact(),
                        "kind", kind(candidate), "backlog", message.late(),
                        "sentAt", message.sentAt().toEpochMilli())));
        ring(last, happenings, stored);
        if (stored.awaited()) {
            last.run();
            afterwords.adopt(last.handle(), happenings, message.inboxId(), message.bareId());
        }
    }

    private void ring(Together last, Happenings happenings, Stored stored) {
        Candidate candidate = stored.candidate();
        NewMessage message = candidate.message();
        if (message.incoming() && !message.late() && kind(candidate).equals("person")) {
            var ring = new Doorbell.Ring(happenings.organisation(), new InboxId(message.inboxId()),
                    message.conversationId(), stored.id(), stored.begins(), message.arrivedAt());
            doorbells.forEach(bell -> bell.rang(last.handle(), ring));
        }
    }

    /** What programs write is somebody's business, and nobody's lead; so is praise below a post. */
    private static String kind(Candidate candidate) {
        if (candidate.place().contact() == 0) {
            return "group";
        }
        return candidate.item().event() instanceof InboundEvent.MessageReceived received
                ? kind(received.message())
                : "person";
    }

    private static String kind(InboundMessage message) {
        boolean inPublic = message.chat().kind() == Chat.Kind.COMMENTS;
        return inPublic ? "comments" : message.flags().contains(Flag.AUTOMATIC) ? "automatic" : "person";
    }

    private static List<NewMessage> numbered(List<Candidate> candidates) {
        List<NewMessage> numbered = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            numbered.add(candidate.message().at(numbered.size()));
        }
        return numbered;
    }

    private static Standing.Line line(NewMessage message, long id) {
        return new Standing.Line(id, message.direction(), message.kind(), message.preview(), message.status(),
                message.incoming() ? message.authorName() : null, message.chatKey(), message.sentAt(),
                message.envelopeMs(), message.arrivedAt());
    }
}
