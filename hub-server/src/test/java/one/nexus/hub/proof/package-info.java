/** Drives the packaged product from outside, as its users and providers do: for measurements, and under faults. */
@NullMarked
package one.nexus.hub.proof;

import org.jspecify.annotations.NullMarked;
