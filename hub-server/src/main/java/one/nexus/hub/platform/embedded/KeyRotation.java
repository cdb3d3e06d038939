package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.data.KeyChange;
import one.nexus.hub.platform.settings.MasterKey;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StartupFault;

import java.util.Optional;

/**
 * Changes the master key while no hub runs. On the embedded default the new key is made and put in the place of the old one;
 * where the key is given by the environment, so is the new one.
 */
public final class KeyRotation {

    private final Settings settings;
    private final Optional<MasterKey> given;

    /** @param given the new key ({@code NEXUS_NEW_SECRET_KEY}) */
    public KeyRotation(Settings settings, Optional<Secret> given) {
        this.settings = settings;
        this.given = given.map(key -> MasterKey.parse(key.reveal()));
    }

    /**
     * Changes the key, or finishes a change that was broken off.
     *
     * @return how many values were sealed anew
     * @throws StartupFault in words for a person; a running hub of the home or of the databases is one
     */
    public int run() {
        if (settings.masterKey().isPresent() && given.isEmpty()) {
            throw new StartupFault("The key is given by NEXUS_SECRET_KEY, so the new one must be too: give it in "
                    + "NEXUS_NEW_SECRET_KEY (make one with `openssl rand -base64 32`).");
        }
        Optional<Home> home = settings.anyEmbedded() ? Optional.of(Home.open(settings)) : Optional.empty();
        try (var stopping = new StopInOrder()) {
            home.ifPresent(stopping::last);
            Databases databases = new Parts(settings, home, stopping, (part, taken) -> {
            }).databases();
            return settings.masterKey().isPresent()
                    ? change(databases, settings.masterKey().get(), given.orElseThrow())
                    : changeKept(databases, home.orElseThrow());
        }
    }

    /** The new key is kept beside the old one until nothing is sealed with that any more. */
    private int changeKept(Databases databases, Home home) {
        MasterKey next = home.nextKey(given);
        int changed = change(databases, home.masterKey(), next);
        home.takeNextKey();
        return changed;
    }

    private static int change(Databases databases, MasterKey before, MasterKey after) {
        return new KeyChange(databases.chat(), databases.core(), before, after).run();
    }
}
