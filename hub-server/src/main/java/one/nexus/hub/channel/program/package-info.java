/**
 * Programs of the organisation's own as a channel: the routes by which they say what their people wrote, the keys they do it
 * with, and what became of the callbacks that tell them what the team answered.
 */
@NullMarked
package one.nexus.hub.channel.program;

import org.jspecify.annotations.NullMarked;
