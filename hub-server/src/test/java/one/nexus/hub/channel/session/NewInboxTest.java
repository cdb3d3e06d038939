package one.nexus.hub.channel.session;

import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewInboxTest {

    @ParameterizedTest
    @CsvSource({"https://waha.example/,https://waha.example", "waha.example:3000,http://waha.example:3000",
        "' http://10.0.0.5:3000/dashboard ',http://10.0.0.5:3000", "https://a.example/waha/,https://a.example/waha",
        "http://waha:3000/#/sessions,http://waha:3000"})
    void readsWhatPeoplePaste(String typed, String address) {
        assertThat(NewInbox.normalised(typed.strip())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://a.example", "http://user:word@waha.example", "http://",
        "jar:http://a.example!/"})
    void takesNoOtherKindOfAddress(String typed) {
        var wanted = new NewInbox("Vendas", "waha", typed, "key", null, null);
        assertThatThrownBy(wanted::draft).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.errors())
                .containsExactly(new FieldError("baseUrl", "invalid")));
    }

    @Test
    void namesEveryFieldAtFault() {
        var wanted = new NewInbox(" ", "fax", null, null, "a session with spaces", null);
        assertThatThrownBy(wanted::draft).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.errors())
                .containsExactly(new FieldError("name", "required"), new FieldError("provider", "unknown"),
                        new FieldError("session", "invalid")));
    }

    @Test
    void neverPrintsTheKey() {
        assertThat(new NewInbox("Vendas", "waha", "http://waha:3000", "s3cret", null, null).toString())
                .doesNotContain("s3cret");
    }
}
