package one.nexus.hub.team;

import jakarta.inject.Singleton;

/** Whether anybody may found an organisation ({@code NEXUS_SIGN_UP}); otherwise only the set-up link does. */
@Singleton
public class SignUpSwitch {

    private final boolean open;

    SignUpSwitch(TeamSettings settings) {
        open = settings.signUp();
    }

    public boolean isOpen() {
        return open;
    }
}
