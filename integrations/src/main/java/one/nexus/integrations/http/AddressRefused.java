package one.nexus.integrations.http;

import java.net.UnknownHostException;

/** Our own policy refuses to connect there; a repetition is useless. */
public final class AddressRefused extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefused(String reason) {
        super(reason);
    }
}
