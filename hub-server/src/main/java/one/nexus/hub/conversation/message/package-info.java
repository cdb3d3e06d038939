@NullMarked
package one.nexus.hub.conversation.message;

import org.jspecify.annotations.NullMarked;
