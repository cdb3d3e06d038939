package one.nexus.hub.organisation;

import one.nexus.hub.shared.OrganisationId;

/**
 * An organisation as its people see it.
 *
 * @param locale BCP 47 tag of the language it is addressed in
 * @param timeZone IANA name
 * @param currency ISO 4217 code of its amounts
 * @param edition the vocabulary pack it uses
 * @param demo whether it was filled with examples
 */
public record Organisation(OrganisationId id, String name, String locale, String timeZone, String currency,
        String edition,
        boolean demo) {}
