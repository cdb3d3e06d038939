package one.nexus.hub.proof;

/** What a test of a fault does to begin it, or to end it. */
interface Step {

    void take() throws Exception;
}
