/**
 * How each inbox receives whoever writes: it greets, says when nobody is there, and gives the conversation to somebody.
 * Tables {@code reception}, {@code opening_hours}, {@code holiday} and {@code reception_said} in chat.
 */
@Feature(name = "reception", uses = {"conversation", "channel", "team", "organisation", "platform", "shared"})
@NullMarked
package one.nexus.hub.reception;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
