package one.nexus.hub.lead;

import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Refusal;

/** Why a lead may not be changed as somebody wishes. */
sealed interface LeadRefusal {

    /** Somebody else changed it meanwhile. */
    record Stale() implements LeadRefusal {}

    /** The stage is none of its pipeline. */
    record UnknownStage() implements LeadRefusal {}

    /** A lost lead says why. */
    record ReasonMissing() implements LeadRefusal {}

    /** The person has an open lead already; a closed one cannot be opened beside it. */
    record AnotherOpen() implements LeadRefusal {}

    /** What the caller is told. */
    default Refusal told() {
        return switch (this) {
            case Stale ignored -> new Conflict("stale");
            case UnknownStage ignored -> Invalid.field("stage", "unknown");
            case ReasonMissing ignored -> Invalid.field("lostReason", "required");
            case AnotherOpen ignored -> new Conflict("another-open");
        };
    }
}
