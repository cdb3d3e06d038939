/** Reading what strangers write as JSON. */
@NullMarked
package one.nexus.integrations.json;

import org.jspecify.annotations.NullMarked;
