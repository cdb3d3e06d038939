package one.nexus.hub.platform.crypto;

import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.shared.OrganisationId;

/** Seals and opens with any key. */
public final class Seals {

    private Seals() {}

    public static String seal(MasterKey key, OrganisationId organisation, String plain) {
        return new Secrets(key).seal(organisation, plain);
    }

    public static String open(MasterKey key, OrganisationId organisation, String sealed) {
        return new Secrets(key).open(organisation, sealed);
    }
}
