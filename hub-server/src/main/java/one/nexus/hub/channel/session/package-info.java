/** The connection of an inbox: connecting, its code to scan, its state, and the watch over it. */
@NullMarked
package one.nexus.hub.channel.session;

import org.jspecify.annotations.NullMarked;
