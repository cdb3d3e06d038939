package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.DatabaseAddress;

/** The pair of databases. */
record Databases(DatabaseAddress chat, DatabaseAddress core) {}
