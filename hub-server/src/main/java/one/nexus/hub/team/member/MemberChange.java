package one.nexus.hub.team.member;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an administrator changes of a member; what is absent stays. */
@Serdeable
record MemberChange(@Nullable String role, @Nullable Boolean active) {}
