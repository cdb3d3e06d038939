@NullMarked
package one.nexus.hub.conversation.intake;

import org.jspecify.annotations.NullMarked;
