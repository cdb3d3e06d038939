package one.nexus.hub.team;

import java.util.Optional;

import jakarta.inject.Singleton;

/** The first administrator, when the environment names one. */
@Singleton
public class FirstAdministrator {

    private final TeamSettings settings;

    FirstAdministrator(TeamSettings settings) {
        this.settings = settings;
    }

    /** E-mail and password as the environment gives them, unchecked. */
    public record Named(String email, String password) {

        @Override
        public String toString() {
            return "Named[…]";
        }
    }

    /** Who is named; empty unless both e-mail and password are. */
    public Optional<Named> get() {
        return Optional.ofNullable(settings.adminEmail())
                .flatMap(email -> Optional.ofNullable(settings.adminPassword())
                        .map(password -> new Named(email, password)));
    }
}
