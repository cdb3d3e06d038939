/** Which language models the hub can be pointed at, and what each needs to be reached. */
@NullMarked
package one.nexus.ai.provider;

import org.jspecify.annotations.NullMarked;
