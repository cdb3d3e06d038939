package one.nexus.hub.team;

import one.nexus.hub.shared.UserId;

/**
 * What others call a member.
 *
 * @param active whether the member can still sign in; the name stands beside old work either way
 * @param signature what stands below the member's letters, or empty
 */
public record MemberName(UserId id, String name, boolean active, String signature) {}
