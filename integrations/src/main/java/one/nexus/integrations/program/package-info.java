/**
 * A program of the organisation's own as a channel: it says what its people wrote, and is told by a signed callback what the
 * team answers. {@link one.nexus.integrations.program.ProgramType} is the folder's face.
 *
 * <p>What the program says reaches the hub through routes of the hub's own, which write it down as a {@link ProgramEvent},
 * sign it with a key that only the hub knows and hand it in like any delivery.
 */
@NullMarked
package one.nexus.integrations.program;

import org.jspecify.annotations.NullMarked;
