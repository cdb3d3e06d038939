/** The hub: one process, packaged by feature. The map of features is in {@code hub-server/docs/architecture.md}. */
@NullMarked
package one.nexus.hub;

import org.jspecify.annotations.NullMarked;
