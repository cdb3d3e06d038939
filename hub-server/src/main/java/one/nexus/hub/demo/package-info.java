/**
 * The demonstration: with {@code NEXUS_DEMO=true} an organisation with three colleagues, two WhatsApp numbers and a few
 * weeks of conversations. Everything goes through the faces that real use goes through: the intake, the routes, a WAHA of
 * its own ({@link one.nexus.hub.demo.DemoWaha}). Owns no table.
 */
@Feature(name = "demo", uses = {"lead", "conversation", "channel", "media", "contact", "live", "team", "organisation",
    "platform",
    "shared"})
@NullMarked
package one.nexus.hub.demo;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
