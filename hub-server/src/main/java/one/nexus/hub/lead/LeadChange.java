package one.nexus.hub.lead;

import one.nexus.hub.platform.web.Malformed;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Fields;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody changes of a lead. A field that is absent stays, one that is null is emptied: a map knows the difference.
 */
final class LeadChange {

    private static final Set<String> KNOWN = Set.of("title", "valueCents", "owner", "nextStep", "nextStepOn",
            "version");
    private static final int TITLE = 200;
    private static final int STEP = 500;
    /** A hundred thousand million of the currency: beyond it, somebody mistyped. */
    private static final long MOST_CENTS = 10_000_000_000_000L;

    private final Map<String, @Nullable Object> given;
    private final Fields fields = new Fields();

    /** @throws Malformed for a field that is not a lead's to be changed */
    LeadChange(Map<String, @Nullable Object> given) {
        this.given = given;
        if (!KNOWN.containsAll(given.keySet())) {
            throw new Malformed("field");
        }
    }

    /** The version the caller saw. */
    Optional<Integer> version() {
        return number("version").map(Long::intValue);
    }

    /**
     * The lead after the change.
     *
     * @param member whether a user is an active member
     * @throws one.nexus.hub.platform.web.Invalid naming each field that cannot be taken
     */
    Lead applied(Lead lead, Predicate<UserId> member) {
        @Nullable
        String title = given.containsKey("title") ? text("title", TITLE) : lead.title();
        @Nullable
        Long value = given.containsKey("valueCents") ? value() : lead.valueCents();
        @Nullable
        Long owner = given.containsKey("owner") ? owner(member) : lead.ownerId();
        @Nullable
        String step = given.containsKey("nextStep") ? text("nextStep", STEP) : lead.nextStep();
        @Nullable
        LocalDate on = given.containsKey("nextStepOn") ? date() : lead.nextStepOn();
        fields.check();
        return new Lead(lead.id(), lead.pipelineId(), lead.stageId(), lead.stageSince(), title, lead.contactId(),
                lead.conversationId(),
                lead.inboxId(), owner, value, lead.currency(), step, on, lead.lastContactAt(), lead.lostReason(),
                lead.openedAt(),
                lead.closedAt(), lead.version() + 1, lead.origin());
    }

    private @Nullable String text(String field, int longest) {
        Object value = given.get(field);
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        if (value instanceof String text) {
            return fields.text(field, text, longest);
        }
        fields.refused(field, "format");
        return null;
    }

    private @Nullable Long value() {
        Optional<Long> value = number("valueCents");
        value.filter(cents -> cents < 0 || cents > MOST_CENTS)
                .ifPresent(cents -> fields.refused("valueCents", cents < 0 ? "too-small" : "too-large"));
        return value.orElse(null);
    }

    private @Nullable Long owner(Predicate<UserId> member) {
        Optional<Long> owner = number("owner");
        owner.filter(id -> id <= 0 || !member.test(new UserId(id))).ifPresent(id -> fields.refused("owner", "unknown"));
        return owner.orElse(null);
    }

    private @Nullable LocalDate date() {
        Object value = given.get("nextStepOn");
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeException unreadable) {
            fields.refused("nextStepOn", "format");
            return null;
        }
    }

    private Optional<Long> number(String field) {
        Object value = given.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(((Number) value).longValue());
        }
        fields.refused(field, "format");
        return Optional.empty();
    }
}
