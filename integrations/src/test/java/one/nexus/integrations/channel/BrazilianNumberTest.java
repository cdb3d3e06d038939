package one.nexus.integrations.channel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class BrazilianNumberTest {

    @ParameterizedTest
    @CsvSource({"558591234567,+5585991234567", "+55 85 99123-4567,+5585991234567", "551198765432,+5511998765432",
        "5511953523741,+5511953523741", "558540423147,+558540423147", "08001234567,+558001234567",
        "5508001234567,+558001234567", "558001234567,+558001234567"})
    void givesOneKeyForBothSpellings(String written, String key) {
        assertThat(number(written).matchingKey()).isEqualTo(key);
    }

    @Test
    void asksUnderBothSpellingsWhereOnlyWhatsAppKnows() {
        assertThat(number("5585991234567").candidates()).isEqualTo(List.of("558591234567", "5585991234567"));
        assertThat(number("558591234567").candidates()).isEqualTo(List.of("558591234567", "5585991234567"));
    }

    @ParameterizedTest
    @CsvSource({"551198765432,5511998765432", "5511998765432,5511998765432", "558540423147,558540423147",
        "5585953523741,5585953523741", "08001234567,558001234567"})
    void asksOnceWhereItIsCertain(String written, String digits) {
        assertThat(number(written).candidates()).containsExactly(digits);
    }

    @Test
    void tellsMobilesFromLandlines() {
        assertThat(number("558540423147").isMobile()).isFalse();
        assertThat(number("5511953523741").isMobile()).isTrue();
        assertThat(number("558591234567").isMobile()).isTrue();
        assertThat(number("08009234567").isMobile()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "201234567890123", "12025550123", "55", "5585", "55859123456", "55859912345678",
        "5585891234567", "550591234567", "555811234567", "99999999999999999999"})
    void leavesOtherNumbersAlone(String written) {
        assertThat(BrazilianNumber.parse(written)).isEmpty();
    }

    private static BrazilianNumber number(String written) {
        return BrazilianNumber.parse(written).orElseThrow();
    }
}
