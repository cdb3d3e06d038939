package one.nexus.hub.live;

import one.nexus.hub.team.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LiveViewTest {

    @Test
    void takesEveryPermission() {
        assertThat(Permission.ALL).isNotEmpty()
                .allSatisfy(code -> assertThat(new LiveView(code, "").permission()).isEqualTo(code));
    }

    /** Nobody holds such a code, so nobody would ever be shown the event. */
    @ParameterizedTest
    @ValueSource(strings = {"", "conversation.raed", "nothing", "sign-in"})
    void refusesWhatIsNoPermission(String code) {
        assertThatThrownBy(() -> new LiveView(code, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
