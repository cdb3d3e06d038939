/**
 * Sales chances: pipelines, their stages, the leads in them and the board. A message of a person opens a lead at the first
 * stage or keeps the open one. Tables {@code pipeline}, {@code stage}, {@code lead}, {@code lead_conversation} and
 * {@code lead_stage_change} in core.
 */
@Feature(name = "lead", uses = {"conversation", "channel", "contact", "live", "team", "organisation", "platform",
    "shared"})
@NullMarked
package one.nexus.hub.lead;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
