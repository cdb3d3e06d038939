package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.NotReady;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Unreachable;

/** What the answer to {@link WahaMessages#newMessageId} means for the message. */
final class WahaReservation {

    private WahaReservation() {}

    static Reservation read(Answer<String> id) {
        return switch (id) {
            case Answer.Given<String> given -> new Reservation.Reserved(given.value());
            case Answer.Failed<String> failed -> unreserved(failed);
        };
    }

    /** An older server does not know the question, another engine does not answer it, and both send all the same. */
    private static Reservation unreserved(Answer.Failed<String> failed) {
        String reason = failed.reason();
        return switch (failed.problem()) {
            case NOT_FOUND, INVALID, UNSUPPORTED, UNREADABLE -> new Reservation.NotOffered();
            case UNREACHABLE -> new Reservation.NotNow(new Unreachable(reason));
            case THROTTLED -> new Reservation.NotNow(new Throttled(failed.retryAfter()));
            case NOT_READY -> new Reservation.NotNow(new NotReady(reason));
            case UNAUTHORISED -> new Reservation.NotNow(new Rejected(Code.UNAUTHORISED, reason));
            case FORBIDDEN_ADDRESS -> new Reservation.NotNow(new Rejected(Code.FORBIDDEN_ADDRESS, reason));
        };
    }
}
