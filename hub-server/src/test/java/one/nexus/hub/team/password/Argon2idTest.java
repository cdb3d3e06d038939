package one.nexus.hub.team.password;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Argon2idTest {

    @Test
    void writesAndReadsThePhcString() {
        String text = Argon2id
                .of("correct horse battery", HashCost.RECOMMENDED,
                        "0123456789abcdef".getBytes(StandardCharsets.US_ASCII))
                .text();
        assertThat(text).startsWith("$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$");
        assertThat(Argon2id.parse(text).matches("correct horse battery")).isTrue();
        assertThat(Argon2id.parse(text).matches("correct horse batterz")).isFalse();
    }

    /** Made by the reference implementation: {@code echo -n "password" | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    @Test
    void agreesWithTheReferenceImplementation() {
        var reference = Argon2id
                .parse("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(reference.matches("password")).isTrue();
    }

    @Test
    void acceptsTheSamePasswordTypedOnAnotherKeyboard() {
        String composed = "s\u00f3 as m\u00e3es s\u00e3o felizes";
        String decomposed = "so\u0301 as ma\u0303es sa\u0303o felizes";
        var stored = Argon2id.of(composed, HashCost.RECOMMENDED,
                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        assertThat(stored.matches(decomposed)).isTrue();
    }

    /** Hubs under test do with less; no other hub may. */
    @Test
    void costsWhatIsRecommended() {
        assertThat(new HashCost.Recommended().cost()).isEqualTo(new HashCost(19_456, 2, 1));
    }

    @Test
    void refusesAnotherKindOfHash() {
        assertThatThrownBy(() -> Argon2id.parse("$2a$10$abcdefghijklmnopqrstuv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverMatchesWhenNothingIsStored() {
        var passwords = new Passwords(HashCost.RECOMMENDED);
        assertThat(passwords.matches("no password at all", Optional.empty())).isFalse();
        assertThat(passwords.matches("x".repeat(1_000_000), Optional.empty())).isFalse();
    }
}
