/** Where an administrator reads what went wrong with deliveries, and tries again. */
@NullMarked
package one.nexus.hub.channel.problem;

import org.jspecify.annotations.NullMarked;
