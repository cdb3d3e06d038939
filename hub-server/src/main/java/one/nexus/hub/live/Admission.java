package one.nexus.hub.live;

import one.nexus.hub.platform.web.Caller;

/**
 * The right to a socket, given for one ticket.
 *
 * @param caller who opens it, with the permissions of the moment
 * @param session the browser's session it hangs on, 0 for a program's token: when it ends, the socket is closed
 */
record Admission(Caller caller, long session) {}
