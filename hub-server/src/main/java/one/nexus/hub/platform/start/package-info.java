/** What the hub tells the person who starts it. */
@NullMarked
package one.nexus.hub.platform.start;

import org.jspecify.annotations.NullMarked;
