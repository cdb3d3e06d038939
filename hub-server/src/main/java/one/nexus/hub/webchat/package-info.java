/**
 * The live chat of web sites, as visitors use it: a panel of the hub's own inside other people's pages, and what it asks the
 * hub for. What a visitor does becomes a delivery of the channel; what they are shown is the conversation itself, as the
 * other person may see it. Tables {@code webchat_visit} and {@code webchat_sighting} in chat.
 */
@Feature(name = "webchat", uses = {"reception", "conversation", "channel", "media", "live", "team", "organisation",
    "platform", "shared"})
@NullMarked
package one.nexus.hub.webchat;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
