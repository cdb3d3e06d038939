package one.nexus.hub.contact;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** However a number is typed, what is kept of it is digits, and typing that again gives the same person. */
@Tag("fuzz")
class PhoneNumberFuzzTest {

    @ValueSource(strings = {"(11) 94002-8922", "+55 85 9123-4567", "0800 123 4567", "+1 415 555 0100", "558591234567"})
    @FuzzTest(maxDuration = "5m")
    void keepsOnePersonOnePerson(@NotNull String typed) {
        PhoneNumber.typed(typed, "BR").ifPresent(number -> {
            assertThat(number.digits()).matches("[0-9]{5,20}");
            assertThat(PhoneNumber.international(number.digits())).isEqualTo(number);
            assertThat(MatchKey.of(number).value()).isEqualTo("phone:" + number.digits());
        });
        PhoneNumber plain = PhoneNumber.international(typed);
        assertThat(PhoneNumber.international(plain.digits())).isEqualTo(plain);
    }
}
