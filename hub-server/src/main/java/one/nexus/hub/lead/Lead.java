package one.nexus.hub.lead;

import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sales chance with one person.
 *
 * @param title absent for the name of the person
 * @param conversationId where the person last wrote
 * @param ownerId the member who pursues it
 * @param nextStep what is to be done next, in words
 * @param origin by what the person came, where the network told it
 * @param version counts its changes, for those who change what they saw
 */
record Lead(long id, long pipelineId, long stageId, Instant stageSince, @Nullable String title, long contactId,
        @Nullable Long conversationId, @Nullable Long inboxId, @Nullable Long ownerId, @Nullable Long valueCents,
        String currency,
        @Nullable String nextStep, @Nullable LocalDate nextStepOn, @Nullable Instant lastContactAt,
        @Nullable String lostReason,
        Instant openedAt, @Nullable Instant closedAt, int version, @Nested("origin_") @Nullable LeadOrigin origin) {

    /** What came of the wish to move a lead. */
    sealed interface Move {}

    /** It stands there now. */
    record Moved(Lead lead) implements Move {}

    /** It stood there already. */
    record Stays() implements Move {}

    /** It may not. */
    record Refused(LeadRefusal refusal) implements Move {}

    /**
     * Moves to another stage of its pipeline. A lost one says why; one that comes back from the end is open again.
     *
     * @param reason why it was lost; not kept for any other stage
     */
    Move moveTo(Pipeline pipeline, long stage, Optional<String> reason, Instant at) {
        Optional<Stage> target = pipeline.stage(stage).filter(found -> pipeline.id() == pipelineId);
        if (target.isEmpty()) {
            return new Refused(new LeadRefusal.UnknownStage());
        }
        if (stage == stageId) {
            return new Stays();
        }
        if (target.get().lost() && reason.isEmpty()) {
            return new Refused(new LeadRefusal.ReasonMissing());
        }
        boolean closes = target.get().lost() || target.get().won();
        return new Moved(with(stage, at, closes ? at : null, target.get().lost() ? reason.orElseThrow() : null));
    }

    /** Why somebody who saw {@code seen} may not change this. */
    Optional<LeadRefusal> staleFor(Optional<Integer> seen) {
        return seen.filter(known -> known != version).map(known -> new LeadRefusal.Stale());
    }

    private Lead with(long stage, Instant since, @Nullable Instant closed, @Nullable String reason) {
        return new Lead(id, pipelineId, stage, since, title, contactId, conversationId, inboxId, ownerId, valueCents,
                currency, nextStep,
                nextStepOn, lastContactAt, reason, openedAt, closed, version + 1, origin);
    }
}
