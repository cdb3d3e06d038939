package one.nexus.hub.platform.settings;

/** Where each server the hub stands on is, embedded or real: what the clients connect to. */
public record Addresses(DatabaseAddress chat, DatabaseAddress core, BrokerAddress broker, StorageAddress storage) {}
