@NullMarked
package one.nexus.hub.platform.crypto;

import org.jspecify.annotations.NullMarked;
