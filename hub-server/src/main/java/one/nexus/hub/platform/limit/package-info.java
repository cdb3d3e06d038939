/** How often one caller or one address may ask. */
@NullMarked
package one.nexus.hub.platform.limit;

import org.jspecify.annotations.NullMarked;
