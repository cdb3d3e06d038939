package one.nexus.hub.team;

import java.util.Optional;

import jakarta.inject.Singleton;

/** What the environment wishes about the people of a first start. */
@Singleton
public class StartWishes {

    private final TeamSettings settings;

    StartWishes(TeamSettings settings) {
        this.settings = settings;
    }

    /** E-mail and password of the first administrator as the environment gives them, unchecked. */
    public record Administrator(String email, String password) {

        @Override
        public String toString() {
            return "Administrator[…]";
        }
    }

    /** Who is to be the first administrator; empty unless both e-mail and password are given. */
    public Optional<Administrator> administrator() {
        return Optional.ofNullable(settings.adminEmail())
                .flatMap(email -> Optional.ofNullable(settings.adminPassword())
                        .map(password -> new Administrator(email, password)));
    }

    /** Whether an example organisation with a user of its own is wanted. */
    public boolean demonstration() {
        return settings.demo();
    }
}
