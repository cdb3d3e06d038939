package one.nexus.hub.platform.data;

import javax.sql.DataSource;

/** The connections the schedules are kept over: of the core database, in the hub's login, outside any organisation. */
public record SchedulerDatabase(DataSource source) {}
