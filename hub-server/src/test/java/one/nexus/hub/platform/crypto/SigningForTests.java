package one.nexus.hub.platform.crypto;

import one.nexus.hub.platform.settings.MasterKey;

/** Signatures under a key of their own, for tests without a hub. */
public final class SigningForTests {

    private SigningForTests() {}

    public static Signatures signatures() {
        return new Signatures(MasterKey.random());
    }
}
