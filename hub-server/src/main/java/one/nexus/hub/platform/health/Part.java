package one.nexus.hub.platform.health;

/** A server the hub cannot do its work without. Every bean of this type is asked for the readiness of the hub. */
public interface Part {

    /** What it is called in answers: {@code chat}, {@code core}, {@code broker}, {@code storage}. */
    String name();

    /** Asks it now; throwing counts as no. An answer that takes longer than two seconds is not waited for. */
    boolean answers();
}
