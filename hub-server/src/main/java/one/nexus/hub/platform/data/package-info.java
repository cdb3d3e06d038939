@NullMarked
package one.nexus.hub.platform.data;

import org.jspecify.annotations.NullMarked;
