/** Whether the hub is well, in a yes or no for machines and in numbers for graphs. */
@NullMarked
package one.nexus.hub.platform.health;

import org.jspecify.annotations.NullMarked;
