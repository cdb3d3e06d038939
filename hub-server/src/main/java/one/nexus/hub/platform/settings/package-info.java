/**
 * What the environment says: every {@code NEXUS_} variable, read once, checked, with secrets that never print
 * themselves. Each fault is one sentence that says what to do.
 */
@NullMarked
package one.nexus.hub.platform.settings;

import org.jspecify.annotations.NullMarked;
