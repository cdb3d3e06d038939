/** The check of {@code @Needs} before every route: who signs a request, may they, and does it come from our own pages. */
@NullMarked
package one.nexus.hub.team.access;

import org.jspecify.annotations.NullMarked;
