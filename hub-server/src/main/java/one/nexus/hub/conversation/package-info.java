/**
 * Conversations and their messages: the heart of the product. {@code intake} writes down what channels bring, many
 * deliveries in one commit; {@code message} is the thread as it is shown; {@code list} the conversations of a team and
 * who looks after them; {@code search} finds messages by their words; {@code sending} what the team writes. Owns the tables
 * of the chat database that migrations {@code V20} and {@code V63} make.
 */
@Feature(name = "conversation", uses = {"channel", "media", "contact", "live", "team", "organisation", "platform",
    "shared"})
@NullMarked
package one.nexus.hub.conversation;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
