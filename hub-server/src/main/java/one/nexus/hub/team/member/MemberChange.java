package one.nexus.hub.team.member;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator changes of a member; what is absent stays. */
@Serdeable
record MemberChange(@Nullable @Schema(allowableValues = {"administrator", "manager", "agent"}) String role,
        @Nullable Boolean active){}
