package one.nexus.integrations.mail;

import one.nexus.integrations.http.AddressRefused;

import java.io.IOException;
import java.util.Optional;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/**
 * What went wrong between the hub and a mail server.
 *
 * @param kind  what to do about it
 * @param words a short sentence, what the server itself said; without secrets
 */
record MailTrouble(Kind kind, String words) {

    private static final int LONGEST = 300;
    /** What the library takes the end of the connection for, as if it were an answer. */
    private static final String HUNG_UP = "[EOF]";

    /** What to do about it. */
    enum Kind {
        /** An administrator must give another password. */
        WRONG_KEY,
        /** Our own policy does not let us go there. */
        FORBIDDEN,
        /** To be tried again. */
        AWAY
    }

    static MailTrouble of(Exception failure) {
        Optional<Throwable> refused = cause(failure, AddressRefused.class);
        if (refused.isPresent()) {
            return new MailTrouble(Kind.FORBIDDEN, said(refused.get()));
        }
        boolean key = failure instanceof AuthenticationFailedException && cause(failure, IOException.class).isEmpty()
                && !HUNG_UP.equals(failure.getMessage());
        return new MailTrouble(key ? Kind.WRONG_KEY : Kind.AWAY, said(failure));
    }

    private static Optional<Throwable> cause(Throwable failure, Class<? extends Throwable> type) {
        Throwable here = failure;
        for (int depth = 0; here != null && depth < 10; depth++) {
            if (type.isInstance(here)) {
                return Optional.of(here);
            }
            here = here instanceof MessagingException chained && chained.getNextException() != null
                    ? chained.getNextException()
                    : here.getCause();
        }
        return Optional.empty();
    }

    static String said(Throwable failure) {
        String message = failure.getMessage();
        return Plain.line(message == null || message.isBlank() ? failure.getClass().getSimpleName() : message, LONGEST);
    }
}
