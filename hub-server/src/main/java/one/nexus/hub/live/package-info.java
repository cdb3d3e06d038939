/**
 * The live socket: pushes events to the screens that may see them, replays what a returning socket missed, tells who is
 * online and who is typing. No table: the outbox is the log. Features above say through {@link Presenter} what a screen
 * is shown of an event.
 */
@Feature(name = "live", uses = {"team", "organisation", "platform", "shared"})
@NullMarked
package one.nexus.hub.live;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
