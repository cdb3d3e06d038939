package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.MasterKey;

/**
 * The servers the hub stands on, while they run.
 *
 * @param addresses where each server is
 * @param masterKey the key that encrypts stored credentials: the environment's, or the one kept in the home folder
 */
public record Running(Addresses addresses, MasterKey masterKey) {}
