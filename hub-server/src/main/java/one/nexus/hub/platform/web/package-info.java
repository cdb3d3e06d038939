@NullMarked
package one.nexus.hub.platform.web;

import org.jspecify.annotations.NullMarked;
