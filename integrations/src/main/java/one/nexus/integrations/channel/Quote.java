package one.nexus.integrations.channel;

import java.util.Optional;

/**
 * The message that another one answers.
 *
 * @param bareId the quoted message; who wrote it is often not told
 * @param text   its words as the provider repeats them, for when the hub does not have it
 * @param author who wrote it, when told
 */
public record Quote(String bareId, Optional<String> text, Optional<Address> author) {}
