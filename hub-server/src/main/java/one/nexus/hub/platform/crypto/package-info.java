/** Keys made from the master key, and what is done with them: sealing stored credentials, signing what leaves and comes back. */
@NullMarked
package one.nexus.hub.platform.crypto;

import org.jspecify.annotations.NullMarked;
