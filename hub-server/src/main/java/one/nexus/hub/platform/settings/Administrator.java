package one.nexus.hub.platform.settings;

/** The first administrator, when the environment names one; otherwise a set-up link is printed. */
public record Administrator(String email, Secret password) {}
