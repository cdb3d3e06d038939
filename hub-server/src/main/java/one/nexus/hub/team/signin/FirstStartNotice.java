package one.nexus.hub.team.signin;

import one.nexus.hub.platform.settings.StartupFault;
import one.nexus.hub.platform.start.StartupNotice;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.team.PublicAddress;

import java.util.List;
import jakarta.inject.Singleton;

/** Shows the set-up link, or that the administrator of the environment was made. */
@Singleton
final class FirstStartNotice implements StartupNotice {

    private final FirstStart firstStart;
    private final PublicAddress publicAddress;

    FirstStartNotice(FirstStart firstStart, PublicAddress publicAddress) {
        this.firstStart = firstStart;
        this.publicAddress = publicAddress;
    }

    @Override
    public List<String> lines(String address) {
        return switch (outcome()) {
            case FirstStart.Ready ready -> List.of();
            case FirstStart.Made made -> List.of("Sign in as " + made.email());
            case FirstStart.SetUpOffered offered -> List
                    .of("Set up your organisation: " + publicAddress.configured().orElse(address) + offered.path());
        };
    }

    private FirstStart.Outcome outcome() {
        try {
            return firstStart.run();
        } catch (Invalid refused) {
            var fault = new StartupFault(
                    "The administrator cannot be made: NEXUS_ADMIN_EMAIL must be an e-mail address "
                            + "and NEXUS_ADMIN_PASSWORD a password of 10 characters or more that is not easy to guess.");
            fault.initCause(refused);
            throw fault;
        }
    }
}
