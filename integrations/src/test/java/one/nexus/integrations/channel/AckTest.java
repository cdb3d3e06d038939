package one.nexus.integrations.channel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AckTest {

    @ParameterizedTest
    @CsvSource({"PENDING,SERVER,SERVER", "READ,DEVICE,READ", "READ,READ,READ", "DEVICE,PLAYED,PLAYED",
        "READ,ERROR,READ",
        "SERVER,ERROR,ERROR", "PENDING,ERROR,ERROR", "ERROR,SERVER,ERROR", "ERROR,DEVICE,DEVICE", "ERROR,ERROR,ERROR"})
    void onlyMovesForward(Ack before, Ack receipt, Ack after) {
        assertThat(before.then(receipt)).isEqualTo(after);
    }
}
