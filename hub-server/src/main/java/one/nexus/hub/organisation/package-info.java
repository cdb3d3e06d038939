/**
 * The organisation (tenant): its name, language, time zone, currency and edition. Table {@code organisation} in core.
 */
@Feature(name = "organisation", uses = {"platform", "shared"})
@NullMarked
package one.nexus.hub.organisation;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
