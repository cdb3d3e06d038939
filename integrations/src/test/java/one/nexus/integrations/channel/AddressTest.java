package one.nexus.integrations.channel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressTest {

    @Test
    void isReadBackFromItsText() {
        Address address = Address.whatsAppLid("201234567890123");
        assertThat(address).hasToString("whatsapp-lid:201234567890123");
        assertThat(Address.parse(address.toString())).isEqualTo(address);
    }

    @Test
    void isNeverEmptyOrWithoutAKind() {
        assertThatThrownBy(() -> Address.whatsAppPhone(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Address.parse("I C Q:1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Address.parse("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
