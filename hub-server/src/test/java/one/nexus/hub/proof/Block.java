package one.nexus.hub.proof;

/** One part of the benchmark, which begins what it needs and leaves nothing running. */
interface Block {

    /** What {@code -Dnexus.bench=} calls it. */
    String name();

    /** Measures, and adds a row for each figure. */
    void measure(Report report) throws Exception;
}
