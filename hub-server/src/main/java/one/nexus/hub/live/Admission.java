package one.nexus.hub.live;

import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.team.SignedIn;

/**
 * The right to a socket, given for one ticket.
 *
 * @param caller who opens it, with the permissions of the moment the ticket was shown
 * @param credential the session or token it hangs on: when that ends, the socket is closed
 */
record Admission(Caller caller, SignedIn.Credential credential) {}
