package one.nexus.integrations.mail;

/** A mail server. */
record MailServer(String host, int port, Security security) {}
