/** The description of the HTTP interface, for programs and for people. */
@NullMarked
package one.nexus.hub.platform.reference;

import org.jspecify.annotations.NullMarked;
