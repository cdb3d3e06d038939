@NullMarked
package one.nexus.hub.conversation.list;

import org.jspecify.annotations.NullMarked;
