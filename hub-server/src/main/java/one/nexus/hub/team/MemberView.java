package one.nexus.hub.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MemberView(long id, String name, String email,
        @Schema(allowableValues = {"administrator", "manager", "agent"}) String role, boolean active,
        @Nullable Instant lastSeen,
        boolean you){}
