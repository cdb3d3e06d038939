package one.nexus.hub.channel.practice;

import java.time.Instant;

/**
 * Something said in a simulated chat, and its row.
 *
 * @param fromMe whether the inbox said it
 * @param ack WAHA's number for how far it came: 1 sent, 2 delivered, 3 read
 */
record PracticeLine(String bareId, boolean fromMe, String body, Instant saidAt, int ack) {

    /** The whole id as WAHA writes it. */
    String fullId(PracticeRow session) {
        return fromMe + "_" + session.customerChat() + "_" + bareId;
    }
}
