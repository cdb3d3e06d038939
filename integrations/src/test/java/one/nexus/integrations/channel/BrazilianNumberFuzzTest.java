package one.nexus.integrations.channel;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every spelling under which WhatsApp may know a Brazilian phone leads back to the same person. */
@Tag("fuzz")
class BrazilianNumberFuzzTest {

    @ValueSource(strings = {"+55 11 94002-8922", "558591234567", "0800 123 4567", "55 85 3222-1111"})
    @FuzzTest(maxDuration = "5m")
    void keepsOnePersonOnePerson(@NotNull String written) {
        BrazilianNumber.parse(written).ifPresent(number -> {
            assertThat(number.matchingKey()).matches("\\+55[0-9]{10,11}");
            assertThat(number.candidates()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(
                    spelling -> assertThat(BrazilianNumber.parse(spelling).orElseThrow().matchingKey())
                            .isEqualTo(number.matchingKey()));
        });
    }
}
