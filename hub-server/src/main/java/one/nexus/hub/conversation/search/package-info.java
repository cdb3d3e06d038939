/**
 * Finds messages by their words, over all that was ever said. {@link WordReader} keeps the words of messages in step behind
 * them; {@link Search} asks for a page; {@link Excerpt} shows where the words stand.
 */
@NullMarked
package one.nexus.hub.conversation.search;

import org.jspecify.annotations.NullMarked;
