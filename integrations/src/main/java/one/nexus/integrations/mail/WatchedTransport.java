package one.nexus.integrations.mail;

import org.eclipse.angus.mail.smtp.SMTPTransport;

import java.io.IOException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;

/** A connection that remembers whether the end of a letter was written: from then on the server may have it. */
final class WatchedTransport extends SMTPTransport {

    private boolean handedOver;

    WatchedTransport(Session session, URLName url) {
        super(session, url);
    }

    boolean handedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }
}
