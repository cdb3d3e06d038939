@NullMarked
package one.nexus.hub.conversation.file;

import org.jspecify.annotations.NullMarked;
