/** Time: the clock, and what the hub does again and again on one node at a time. */
@NullMarked
package one.nexus.hub.platform.schedule;

import org.jspecify.annotations.NullMarked;
