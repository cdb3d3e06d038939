package one.nexus.hub.team;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A member as the team sees it.
 *
 * @param role the code of the role
 * @param lastSeen when a request of the member last came, to the minute
 * @param you whether the member is the one who asks; false in live events
 */
@Serdeable
public record MemberView(long id, String name, String email, String role, boolean active, @Nullable Instant lastSeen,
        boolean you) {}
