/** Serves the built console and the widget's loader from the class path. */
@NullMarked
package one.nexus.hub.platform.console;

import org.jspecify.annotations.NullMarked;
