/** The S3 storage, reached the same way whether it is the embedded one or a real one. Its failures are values. */
@NullMarked
package one.nexus.hub.platform.storage;

import org.jspecify.annotations.NullMarked;
