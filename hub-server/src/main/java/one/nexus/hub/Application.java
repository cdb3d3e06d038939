package one.nexus.hub;

import io.micronaut.runtime.Micronaut;

/** Starts the hub. */
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
