package one.nexus.integrations.http;

import one.nexus.integrations.json.Json;

import java.util.Optional;

/** How a call ended on the wire. */
public sealed interface Exchange {

    /**
     * The server answered.
     *
     * @param code       the HTTP status
     * @param retryAfter the header of that name
     * @param body       the body; empty when it broke off or was larger than a call may answer
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Replied(int code, Optional<String> retryAfter, Optional<byte[]> body) implements Exchange {

        /** Whether the status is one of success. */
        public boolean isSuccess() {
            return code >= 200 && code < 300;
        }

        /** The body as JSON; nothing when it is none. */
        public Json json() {
            return body.flatMap(Json::read).orElse(Json.NOTHING);
        }
    }

    /** Nothing of the request was written. */
    record NotSent(String cause) implements Exchange {}

    /** The request was written, at least in part, and no answer came. */
    record Unanswered(String cause) implements Exchange {}

    /** Our own policy refused the address. */
    record Forbidden(String reason) implements Exchange {}
}
