package one.nexus.hub.contact;

import one.nexus.integrations.channel.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"558591234567,5585991234567", "5585991234567,5585991234567", "551198765432,5511998765432",
        "558540423147,558540423147", "5511953523741,5511953523741", "14155550123,14155550123"})
    void givesAnOldBrazilianMobileItsNinthDigit(String digits, String canonical) {
        assertThat(PhoneNumber.international(digits).digits()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"+55 85 99123-4567,5585991234567", "(85) 9123-4567,5585991234567", "011 98765-4321,5511987654321",
        "0800 123 4567,558001234567", "+1 415 555 0123,14155550123"})
    void readsANumberAsItIsTyped(String typed, String digits) {
        assertThat(PhoneNumber.typed(typed, "BR")).hasValueSatisfying(
                number -> assertThat(number.digits()).isEqualTo(digits));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThat(PhoneNumber.typed("ligue já", "BR")).isEmpty();
        assertThat(PhoneNumber.typed("", "BR")).isEmpty();
    }

    @Test
    void isTheSameKeyForBothSpellingsOfOnePerson() {
        assertThat(MatchKey.of(Address.whatsAppPhone("558591234567")))
                .isEqualTo(MatchKey.of(Address.whatsAppPhone("5585991234567")));
        assertThat(MatchKey.of(Address.whatsAppLid("558591234567")))
                .isNotEqualTo(MatchKey.of(Address.whatsAppPhone("558591234567")));
    }
}
