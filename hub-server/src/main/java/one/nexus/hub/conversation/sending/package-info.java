@NullMarked
package one.nexus.hub.conversation.sending;

import org.jspecify.annotations.NullMarked;
