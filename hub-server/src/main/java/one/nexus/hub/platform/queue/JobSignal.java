package one.nexus.hub.platform.queue;

/** Says that a lane has work. Losing one costs a few seconds, never a job. */
record JobSignal(String database, String kind, String lane) {}
