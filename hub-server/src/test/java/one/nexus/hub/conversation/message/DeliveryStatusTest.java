package one.nexus.hub.conversation.message;

import one.nexus.integrations.channel.Ack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryStatusTest {

    @ParameterizedTest
    @CsvSource({"QUEUED,SERVER,SENT", "SENDING,SERVER,SENT", "SENDING,PENDING,SENDING", "UNKNOWN,SERVER,SENT",
        "UNKNOWN,READ,READ", "SENT,DEVICE,DELIVERED", "SENT,ERROR,FAILED", "DELIVERED,ERROR,DELIVERED",
        "READ,DEVICE,READ", "READ,PLAYED,PLAYED", "PLAYED,READ,PLAYED", "FAILED,SERVER,FAILED",
        "FAILED,DEVICE,DELIVERED", "QUEUED,ERROR,FAILED"})
    void followsAReceipt(DeliveryStatus before, Ack receipt, DeliveryStatus after) {
        assertThat(before.after(receipt)).isEqualTo(after);
    }

    @Test
    void endsTheSameInWhateverOrderReceiptsComeAndHoweverOften() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Ack> receipts = new ArrayList<>(List.of(Ack.SERVER, Ack.DEVICE, Ack.READ, Ack.READ, Ack.ERROR));
            Collections.shuffle(receipts, random);
            DeliveryStatus status = DeliveryStatus.SENDING;
            for (Ack receipt : receipts) {
                status = status.after(receipt);
            }
            assertThat(status).as("%s", receipts).isEqualTo(DeliveryStatus.READ);
        }
    }

    @Test
    void readsItsOwnWord() {
        for (DeliveryStatus status : DeliveryStatus.values()) {
            assertThat(DeliveryStatus.of(status.code())).isEqualTo(status);
        }
    }
}
