package one.nexus.hub.live;

import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Sessions;
import one.nexus.hub.team.SignedIn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jakarta.inject.Singleton;

/**
 * Who stands behind sessions and tokens at this moment. While one question is under way the next one gathers whoever asks, so that the
 * screens of a node that was away, all coming back at once, do not take every connection of the database.
 */
@Singleton
class Standing {

    private final Sessions sessions;
    private final Map<OrganisationId, Question> gathering = new HashMap<>();
    private final Set<OrganisationId> asking = new HashSet<>();

    Standing(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Question(Set<SignedIn.Credential> about,
            CompletableFuture<Map<SignedIn.Credential, Caller>> answer) {}

    /** With what they may do now; empty when the session or token has ended. Blocks until it is known. */
    Optional<Caller> of(Tickets.Holder holder) {
        try {
            return Optional.ofNullable(question(holder).answer.join().get(holder.credential()));
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized Question question(Tickets.Holder holder) {
        OrganisationId organisation = holder.organisation();
        Question question = gathering.computeIfAbsent(organisation,
                any -> new Question(new HashSet<>(), new CompletableFuture<>()));
        question.about.add(holder.credential());
        if (asking.add(organisation)) {
            Thread.ofVirtual().name("live-standing").start(() -> ask(organisation));
        }
        return question;
    }

    private void ask(OrganisationId organisation) {
        for (Question next = next(organisation); !next.about.isEmpty(); next = next(organisation)) {
            try {
                next.answer.complete(sessions.standing(organisation, next.about));
            } catch (RuntimeException failed) {
                next.answer.completeExceptionally(failed);
            }
        }
    }

    /** What has gathered; about nobody, and then nobody asks any more, when nothing has. */
    private synchronized Question next(OrganisationId organisation) {
        Question next = gathering.remove(organisation);
        if (next == null) {
            asking.remove(organisation);
            return new Question(Set.of(), new CompletableFuture<>());
        }
        return next;
    }
}
