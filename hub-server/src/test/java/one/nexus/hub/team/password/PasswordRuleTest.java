package one.nexus.hub.team.password;

import one.nexus.hub.platform.web.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "três pratos de trigo", "9f2k-11vb-77qp", "пять звёзд на небе"})
    void takes(String password) {
        assertThat(PasswordRule.refusal("password", password, List.of("ana@clinica.example", "Ana Souza"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaa", "1234567890", "0987654321", "qwertyuiop", "Password123!", "Senha123456",
        "ababababab",
        "anasouza12", "ana@clinica.example"})
    void findsWeak(String password) {
        assertThat(PasswordRule.refusal("password", password, List.of("ana@clinica.example", "anasouza")))
                .contains(new FieldError("password", "weak"));
    }

    @Test
    void asksForTenCharactersAndTakesNoMoreThanTwoHundred() {
        assertThat(PasswordRule.refusal("password", "", List.of())).contains(new FieldError("password", "required"));
        assertThat(PasswordRule.refusal("password", "só nove c", List.of()))
                .contains(new FieldError("password", "too-short"));
        assertThat(PasswordRule.refusal("password", "correct horse ".repeat(15), List.of()))
                .contains(new FieldError("password", "too-long"));
    }
}
