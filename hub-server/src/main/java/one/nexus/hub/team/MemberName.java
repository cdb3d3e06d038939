package one.nexus.hub.team;

import one.nexus.hub.shared.UserId;

/**
 * What others call a member.
 *
 * @param active whether the member can still sign in; the name stands beside old work either way
 */
public record MemberName(UserId id, String name, boolean active) {}
