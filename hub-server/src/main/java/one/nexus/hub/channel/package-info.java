/**
 * Inboxes: the connected accounts through which customers write. Takes webhooks in ({@link one.nexus.hub.channel.Intake}),
 * carries messages out ({@link one.nexus.hub.channel.Outgoing}), connects and watches the accounts, and keeps what could
 * not be read. Owns the tables {@code inbox}, {@code inbox_token}, {@code kept_event}, {@code ignored_event},
 * {@code callback_delivery} and {@code practice_line} of the chat database. The practice number is in {@code channel.practice},
 * programs of the organisation's own in {@code channel.program}.
 */
@Feature(name = "channel", uses = {"live", "team", "organisation", "platform", "shared"})
@NullMarked
package one.nexus.hub.channel;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
