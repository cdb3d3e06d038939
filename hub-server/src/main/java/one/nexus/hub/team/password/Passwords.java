package one.nexus.hub.team.password;

import io.micronaut.context.annotation.Context;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes and checks password hashes, a few at a time: each takes 19 MiB and a core for some tens of milliseconds, so that a
 * flood of sign-ins waits here and leaves the rest of the hub its processors. Made at the start, which warms the code up.
 */
@Context
public class Passwords {

    private static final int SALT_LENGTH = 16;
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final HashCost cost;
    private final Argon2id nobody;

    Passwords(HashCost cost) {
        this.cost = cost;
        nobody = Argon2id.of("no password at all", cost, salt());
    }

    /**
     * The hash of a new password, to be stored.
     *
     * @return a PHC string
     */
    public String hash(String password) {
        return inTurn(() -> Argon2id.of(password, cost, salt()).text());
    }

    /**
     * Whether {@code password} is the one behind {@code stored}. Takes the same time when nothing is stored, so that nobody
     * learns which e-mails are known.
     *
     * @param stored a PHC string
     */
    public boolean matches(String password, Optional<String> stored) {
        if (password.codePointCount(0, password.length()) > PasswordRule.LONGEST) {
            return false;
        }
        Argon2id expected = stored.map(Argon2id::parse).orElse(nobody);
        return inTurn(() -> expected.matches(password)) && stored.isPresent();
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return salt;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
