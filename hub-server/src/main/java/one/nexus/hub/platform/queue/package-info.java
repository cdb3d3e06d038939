@NullMarked
package one.nexus.hub.platform.queue;

import org.jspecify.annotations.NullMarked;
