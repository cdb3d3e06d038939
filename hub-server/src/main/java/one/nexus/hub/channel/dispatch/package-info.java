/** What goes out: one lane per inbox, paced like a person, sent once or shown as unknown. */
@NullMarked
package one.nexus.hub.channel.dispatch;

import org.jspecify.annotations.NullMarked;
