@NullMarked
package one.nexus.hub.platform.outbox;

import org.jspecify.annotations.NullMarked;
