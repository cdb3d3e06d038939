/**
 * The practice number: a small simulated WAHA mounted in the hub, with a simulated customer behind it. The hub speaks to it
 * over HTTP exactly as to a real one, and it delivers by HTTP to the hub's own webhook; nothing else of the hub knows that
 * it is there. Only what {@code WahaApi} uses is simulated.
 */
@NullMarked
package one.nexus.hub.channel.practice;

import org.jspecify.annotations.NullMarked;
