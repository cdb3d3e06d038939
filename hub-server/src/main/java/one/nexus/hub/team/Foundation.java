package one.nexus.hub.team;

import one.nexus.hub.organisation.NewOrganisation;

/** An organisation to be founded, with its first administrator. */
public record Foundation(NewOrganisation organisation, NewMember administrator) {}
