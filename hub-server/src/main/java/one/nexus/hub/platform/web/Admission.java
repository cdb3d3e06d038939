package one.nexus.hub.platform.web;

/** What is to be done with a request that names itself. */
sealed interface Admission {

    /** It is the first: do it. */
    record First() implements Admission {}

    /** It was done: answer the same again. */
    record Repeated(FirstAnswer answer) implements Admission {}

    /** Its twin is being done. */
    record InProgress() implements Admission {}

    /** Its key stands for another body. */
    record Reused() implements Admission {}
}
