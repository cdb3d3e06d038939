package one.nexus.hub.platform.embedded;

/** Whether what the embedded servers accept must outlive a crash. */
enum Durability {
    /** Every acknowledged write is on the disk. */
    KEPT,
    /** Nothing is synced and the broker stays in memory: for tests that start from nothing. */
    PASSING
}
