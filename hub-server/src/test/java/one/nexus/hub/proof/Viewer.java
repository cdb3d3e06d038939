package one.nexus.hub.proof;

import java.util.List;

/** A screen that is judged by what it was shown. */
interface Viewer {

    /** The numbers of the messages it was shown, in the order of their coming. */
    List<Long> shown();

    /** Whether what has the number {@code seq} was there without being shown: seen before, or fetched anew. */
    boolean fetched(long seq);
}
