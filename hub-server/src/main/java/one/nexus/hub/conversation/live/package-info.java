@NullMarked
package one.nexus.hub.conversation.live;

import org.jspecify.annotations.NullMarked;
