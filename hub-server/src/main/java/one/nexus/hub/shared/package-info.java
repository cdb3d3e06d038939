/** Value types that three features or more share. No table, no bean. */
@Feature(name = "shared")
@NullMarked
package one.nexus.hub.shared;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
