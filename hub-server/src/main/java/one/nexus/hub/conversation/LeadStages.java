package one.nexus.hub.conversation;

import one.nexus.hub.shared.OrganisationId;

import java.util.Map;

/** What the stages of leads are called. Implemented by the feature that owns leads. */
public interface LeadStages {

    /** Every stage of every pipeline of the organisation, by its id. Asked for each list: to be answered from memory. */
    Map<Long, StageView> stages(OrganisationId organisation);
}
