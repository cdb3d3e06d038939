/** Work after the commit: the broker's exchanges and queues in one list, jobs with their lanes, and what was given up. */
@NullMarked
package one.nexus.hub.platform.queue;

import org.jspecify.annotations.NullMarked;
